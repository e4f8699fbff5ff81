package vn.donghanh.reporting.records;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.assessment.Eligibility;
import vn.donghanh.casefile.model.ServiceGroup;
import vn.donghanh.casefile.spi.ServiceAccessProvider.AccessEvent;
import vn.donghanh.reporting.statistics.KaplanMeier;
import vn.donghanh.shared.SharedValues;

/**
 * A need of a client as known on a given day.
 *
 * @param key key of the need, to which access events refer
 * @param kindKey key of its kind, by which access events may answer it; null when its group says enough
 * @param endedOn the day it ended by withdrawal, a later assessment or the end of the episode; null while open
 * @param withdrawal reason of the client's withdrawal; null when it was not withdrawn
 * @param eligibility null before the first judgement
 * @param pendingSince first day on which the judgement was pending; null when it is not
 * @param rule eligibility rule of the judgement, if given
 * @param triageDue the last day on which help counts as timely for the client's triage level
 * @param firstHelpOn the day of the first service that answers it, of all that are recorded; null when there is none
 */
public record ClientNeed(
        String key,
        ServiceGroup group,
        @Nullable String kindKey,
        LocalDate identifiedOn,
        @Nullable LocalDate endedOn,
        @Nullable String withdrawal,
        @Nullable Eligibility eligibility,
        @Nullable LocalDate pendingSince,
        @Nullable String rule,
        LocalDate triageDue,
        @Nullable LocalDate firstHelpOn) {
    public ClientNeed {
        key = SharedValues.KEYS.of(key);
        kindKey = SharedValues.KEYS.ofNullable(kindKey);
        identifiedOn = SharedValues.DAYS.of(identifiedOn);
        endedOn = SharedValues.DAYS.ofNullable(endedOn);
        pendingSince = SharedValues.DAYS.ofNullable(pendingSince);
        rule = SharedValues.KEYS.ofNullable(rule);
        triageDue = SharedValues.DAYS.of(triageDue);
        firstHelpOn = SharedValues.DAYS.ofNullable(firstHelpOn);
    }

    /** Returns the need with the day of the first service that answers it, these included. */
    public ClientNeed answeredBy(List<AccessEvent> events) {
        return new ClientNeed(
                key,
                group,
                kindKey,
                identifiedOn,
                endedOn,
                withdrawal,
                eligibility,
                pendingSince,
                rule,
                triageDue,
                Stream.concat(
                                Stream.ofNullable(firstHelpOn),
                                events.stream().filter(this::isAnsweredBy).map(AccessEvent::on))
                        .min(Comparator.naturalOrder())
                        .orElse(null));
    }

    /** Returns the day of the first service that answers it, if that was by the given day. */
    public Optional<LocalDate> helpedBy(LocalDate day) {
        return isHelpedBy(day) ? Optional.ofNullable(firstHelpOn) : Optional.empty();
    }

    public boolean isHelpedBy(LocalDate day) {
        return firstHelpOn != null && !firstHelpOn.isAfter(day);
    }

    /** Whether the need was open on any day of the period. */
    public boolean overlaps(LocalDate from, LocalDate to) {
        return !identifiedOn.isAfter(to) && (endedOn == null || !endedOn.isBefore(from));
    }

    /** Whether the need is open and nobody has said yet whether it is eligible. */
    public boolean isOpenUnjudged() {
        return endedOn == null && withdrawal == null && eligibility != Eligibility.YES && eligibility != Eligibility.NO;
    }

    public boolean isWithdrawn() {
        return withdrawal != null;
    }

    /**
     * Whether an access event counts for the need: by the need it names; else, for needs that were there on that day, by its kinds, and without kinds by
     * its service group. What is given after a need had ended answers a later one. A health need is answered by its own kind only, unless it is from before kinds were recorded; a need for work or a loan by
     * its own group only, whatever the event names.
     */
    public boolean isAnsweredBy(AccessEvent event) {
        if (event.need() != null) {
            return event.need().equals(key) && (group.isReachedByDelivery() || event.group() == group);
        }
        if (event.on().isBefore(identifiedOn) || (endedOn != null && event.on().isAfter(endedOn))) {
            return false;
        }
        if (!event.kinds().isEmpty()) {
            return kindKey != null && event.kinds().contains(kindKey);
        }
        return event.group() == group && (group != ServiceGroup.HEALTH || kindKey == null);
    }

    /** Returns how long the need had waited by a day: until help, until it ended, or until that day. Help before it was recorded took no time. */
    public KaplanMeier.Observation waited(LocalDate day) {
        Optional<LocalDate> firstHelp = helpedBy(day);
        LocalDate last = endedOn != null && endedOn.isBefore(day) ? endedOn : day;
        return new KaplanMeier.Observation(
                Math.max(0, firstHelp.orElse(last).toEpochDay() - identifiedOn.toEpochDay()), firstHelp.isPresent());
    }
}
