package vn.donghanh.conference;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.CaseHeader;
import vn.donghanh.consent.ConsentPolicy;

/**
 * One conference, as far as the reader may see it.
 *
 * @param reason null for readers of one section
 * @param readsTexts whether the reader sees topic, guests, minutes and decisions
 * @param interpreted whether an interpreter took part
 * @param interpreterNeeded whether the profile says that the client needs one, of a conference that can still be held; false also for who may not read
 *     the profile
 * @param interpreters the interpreters to whom the client agreed, of a conference that can still be held
 * @param minutes null while there are none, or for readers who do not see texts
 */
public record ConferenceView(
        CaseHeader header,
        String ref,
        @Nullable ConferenceReason reason,
        Instant startsAt,
        ConferenceStatus status,
        String calledBy,
        boolean readsTexts,
        @Nullable ClientPart clientPart,
        @Nullable String topic,
        @Nullable String trusted,
        boolean interpreted,
        boolean interpreterNeeded,
        List<ConsentPolicy.NamedConsent> interpreters,
        List<Invitee> invitees,
        List<Guest> guests,
        List<TransitionRow> transitions,
        @Nullable Minutes minutes,
        boolean minutesWritten,
        List<ConferenceDecisionRow> decisions,
        List<Body> bodies,
        boolean mayChange,
        boolean mayWrite,
        boolean mayHandOver)
        implements Serializable {
    /**
     * A conference in a list.
     *
     * @param openDecisions how many of its decisions are not settled
     */
    public record Row(
            String ref,
            ConferenceReason reason,
            Instant startsAt,
            ConferenceStatus status,
            String calledBy,
            int invited,
            boolean minutesWritten,
            int decisions,
            int openDecisions)
            implements Serializable {
        public boolean isMinutesDue() {
            return status == ConferenceStatus.HELD && !minutesWritten;
        }
    }

    /** @param present null until the conference was held */
    public record Invitee(long id, String name, boolean seesCase, @Nullable Boolean present) implements Serializable {}

    /** @param consentInForce whether the client's consent to conferences with the body is in force today */
    public record Guest(
            String ref,
            String body,
            GuestDetails details,
            LocalDate consentedOn,
            boolean consentInForce,
            @Nullable Boolean present)
            implements Serializable {}

    public record TransitionRow(
            ConferenceStep step, Instant at, @Nullable String by, Instant startsAt, @Nullable String reason)
            implements Serializable {}

    /** @param versions when and by whom each version was recorded, newest first */
    public record Minutes(@Nullable String discussion, List<Part> parts, List<Version> versions)
            implements Serializable {}

    public record Part(String body, String text) implements Serializable {}

    public record Version(int number, Instant at, String by) implements Serializable {}

    /**
     * An outside body that was present.
     *
     * @param guest reference of one of its people
     * @param handedAt when its part was handed over; null while it was not
     * @param outdated whether the minutes were corrected since
     */
    public record Body(
            String guest,
            String name,
            @Nullable Instant handedAt,
            @Nullable String handedBy,
            @Nullable String code,
            boolean outdated)
            implements Serializable {}

    public boolean isMinutesDue() {
        return status == ConferenceStatus.HELD && !minutesWritten;
    }
}
