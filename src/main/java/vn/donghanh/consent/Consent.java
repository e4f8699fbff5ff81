package vn.donghanh.consent;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.RuleViolationException;

/**
 * A request for consent and its answer. The client is asked with a versioned text and grants, refuses or postpones. A grant is
 * valid from a moment to a day, unless it is withdrawn or superseded by a newer grant. Every transition returns the event to be
 * appended.
 */
@Entity
public class Consent {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(columnDefinition = "char(26)", updatable = false)
    private String ref;

    private long caseId;

    @Enumerated(EnumType.STRING)
    private ConsentScope scope;

    private @Nullable OrganisationId organisationId;

    @Enumerated(EnumType.STRING)
    private ConsentStatus status;

    @Enumerated(EnumType.STRING)
    private @Nullable ConsentMethod form;

    private @Nullable StaffId witnessId;
    private byte @Nullable [] guardianSealed;
    private byte @Nullable [] namedSealed;
    private String textVersion;
    private Instant askedAt;
    private StaffId askedBy;
    private @Nullable Instant validFrom;

    /** The day on which the client last said something to it, as told; null for what was recorded as it was said. */
    private @Nullable LocalDate answeredOn;

    private @Nullable LocalDate expiresOn;
    private @Nullable Instant endedAt;

    @Version
    private int version;

    protected Consent() {}

    /** @param recipient the partner to which the consent applies; null for a scope that the Centre asks about itself */
    static Consent request(
            String ref,
            CaseId caseId,
            ConsentScope scope,
            @Nullable OrganisationId recipient,
            String textVersion,
            StaffId staffId,
            Instant at) {
        Consent consent = new Consent();
        consent.organisationId = recipient;
        consent.ref = ref;
        consent.caseId = caseId.value();
        consent.scope = scope;
        consent.status = ConsentStatus.REQUESTED;
        consent.textVersion = textVersion;
        consent.askedAt = at;
        consent.askedBy = staffId;
        return consent;
    }

    /**
     * Tells on which day the client gives the answer that follows. It takes effect when it is recorded.
     *
     * @param earliest the answer is not before it
     * @throws RuleViolationException when the day is ahead or too early
     */
    void dateAnswer(LocalDate day, LocalDate earliest, Instant at) {
        requireAnswerDay(day, earliest, at);
        answeredOn = day;
    }

    /** @throws RuleViolationException when the day of an answer is ahead or too early */
    static void requireAnswerDay(LocalDate day, LocalDate earliest, Instant at) {
        if (day.isAfter(CentreTime.day(at))) {
            throw RuleViolationException.at("answeredOn", ConsentRule.ANSWER_DAY_IN_FUTURE);
        }
        if (day.isBefore(earliest)) {
            throw RuleViolationException.at("answeredOn", ConsentRule.ANSWER_DAY_TOO_EARLY, earliest);
        }
    }

    ConsentTransition requestedEvent() {
        return new ConsentTransition(this, null, askedAt, askedBy);
    }

    /**
     * @param guardianSealed the encrypted name of the guardian; null unless the method requires one
     * @param namedSealed the encrypted name of the person whom the scope concerns; null for a scope without one
     */
    ConsentTransition grant(
            ConsentMethod consentMethod,
            @Nullable StaffId witness,
            byte @Nullable [] guardianSealed,
            byte @Nullable [] namedSealed,
            LocalDate until,
            StaffId staffId,
            Instant at) {
        ConsentTransition event = moveTo(ConsentStatus.GRANTED, staffId, at);
        this.form = consentMethod;
        this.witnessId = witness;
        this.guardianSealed = guardianSealed;
        this.namedSealed = namedSealed;
        this.validFrom = at;
        this.expiresOn = until;
        return event;
    }

    /**
     * Records a refusal. It has no further effect: services that do not need this consent continue.
     *
     * @param namedSealed the encrypted name of the person whom the scope concerns; null for a scope without one
     */
    ConsentTransition refuse(byte @Nullable [] namedSealed, StaffId staffId, Instant at) {
        this.namedSealed = namedSealed;
        return end(ConsentStatus.REFUSED, staffId, at);
    }

    /** Records that the client does not want an earlier consent renewed, which runs to its last day. */
    ConsentTransition refuseRenewal(byte @Nullable [] namedSealed, StaffId staffId, Instant at) {
        this.namedSealed = namedSealed;
        return end(ConsentStatus.NOT_RENEWED, staffId, at);
    }

    /**
     * Withdraws the consent, from now on: what was done before was done on it.
     *
     * @param withdrawnOn the day on which the client said so
     * @throws RuleViolationException when the day is missing, ahead, or before the consent
     */
    ConsentTransition withdraw(StaffId staffId, Instant at, @Nullable LocalDate withdrawnOn) {
        LocalDate day =
                RuleViolationException.requireValue(withdrawnOn, "withdrawnOn", ConsentRule.WITHDRAWAL_DAY_MISSING);
        if (day.isAfter(CentreTime.day(at))) {
            throw RuleViolationException.at("withdrawnOn", ConsentRule.WITHDRAWAL_DAY_IN_FUTURE);
        }
        if (validFrom != null && day.isBefore(lastSaidOn())) {
            throw RuleViolationException.at("withdrawnOn", ConsentRule.WITHDRAWAL_DAY_BEFORE_CONSENT, lastSaidOn());
        }
        ConsentTransition event = end(ConsentStatus.WITHDRAWN, staffId, at).withdrawnOn(day);
        answeredOn = day;
        return event;
    }

    /** Replaces this consent by a newer grant. If it had already expired, the transition is recorded as an expiry instead. */
    ConsentTransition supersede(StaffId staffId, Instant at, LocalDate today) {
        return end(isExpiredOn(today) ? ConsentStatus.EXPIRED : ConsentStatus.SUPERSEDED, staffId, at);
    }

    private ConsentTransition end(ConsentStatus target, StaffId staffId, Instant at) {
        ConsentTransition event = moveTo(target, staffId, at);
        endedAt = at;
        return event;
    }

    private ConsentTransition moveTo(ConsentStatus target, StaffId staffId, Instant at) {
        if (!status.canMoveTo(target)) {
            throw new RuleViolationException(ConsentRule.STATUS_NOT_REACHABLE, status, target);
        }
        ConsentStatus from = status;
        status = target;
        return new ConsentTransition(this, from, at, staffId);
    }

    /** Returns the day on which the client last said something to it: that which was told, or else that of recording. */
    LocalDate lastSaidOn() {
        if (answeredOn != null) {
            return answeredOn;
        }
        if (validFrom != null) {
            return CentreTime.day(validFrom);
        }
        return CentreTime.day(endedAt == null ? askedAt : endedAt);
    }

    /**
     * Returns the effective status on a day. A grant past its last day counts as expired although the stored status has not
     * changed.
     */
    ConsentStatus statusOn(LocalDate day) {
        return isExpiredOn(day) ? ConsentStatus.EXPIRED : status;
    }

    private boolean isExpiredOn(LocalDate day) {
        return status == ConsentStatus.GRANTED && day.isAfter(expiresOn);
    }

    boolean isInForceOn(LocalDate day) {
        return statusOn(day) == ConsentStatus.GRANTED;
    }

    /**
     * Returns the consents that count on a day: those in force that no refusal for the same partner followed. Where a scope names a person, a refusal says
     * nothing about another one.
     *
     * @param ofScope the consents of one scope, newest first
     */
    static List<Consent> agreed(List<Consent> ofScope, LocalDate day) {
        Set<Optional<OrganisationId>> refused = new HashSet<>();
        List<Consent> agreed = new ArrayList<>();
        for (Consent consent : ofScope) {
            if (consent.status == ConsentStatus.REFUSED && !consent.scope.namesPerson()) {
                refused.add(Optional.ofNullable(consent.organisationId));
            } else if (consent.isInForceOn(day) && !refused.contains(Optional.ofNullable(consent.organisationId))) {
                agreed.add(consent);
            }
        }
        return agreed;
    }

    /**
     * Returns the last answer as it stands on a day; empty if the client was not asked or has not answered.
     *
     * @param ofScope the consents of one scope, newest first
     */
    static Optional<ConsentStatus> findAnswer(List<Consent> ofScope, LocalDate day) {
        return ofScope.stream()
                .filter(consent -> consent.status != ConsentStatus.REQUESTED)
                .findFirst()
                .map(last -> last.status == ConsentStatus.NOT_RENEWED
                        ? afterNoRenewal(last, ofScope, day)
                        : last.statusOn(day));
    }

    private static ConsentStatus afterNoRenewal(Consent notRenewed, List<Consent> ofScope, LocalDate day) {
        if (agreed(ofScope, day).stream().anyMatch(notRenewed::isForSamePartner)) {
            return ConsentStatus.GRANTED;
        }
        return ofScope.stream().anyMatch(consent -> consent.isWithdrawnAfter(notRenewed))
                ? ConsentStatus.WITHDRAWN
                : ConsentStatus.REFUSED;
    }

    private boolean isForSamePartner(Consent other) {
        return Objects.equals(organisationId, other.organisationId);
    }

    /** Returns whether this consent was withdrawn after the client had said no to renewing it. */
    boolean isWithdrawnAfter(Consent notRenewed) {
        return status == ConsentStatus.WITHDRAWN
                && notRenewed.status == ConsentStatus.NOT_RENEWED
                && scope == notRenewed.scope
                && isForSamePartner(notRenewed)
                && !endedAt.isBefore(notRenewed.endedAt);
    }

    /** Returns whether the consent was in force on that day, whatever has become of it since. */
    boolean wasInForceOn(LocalDate day) {
        return validFrom != null
                && !day.isBefore(CentreTime.day(validFrom))
                && !day.isAfter(expiresOn)
                && (endedAt == null || day.isBefore(CentreTime.day(endedAt)));
    }

    /** Returns the last day on which the consent was in force, or is to be; empty if there is none. */
    Optional<LocalDate> lastDay() {
        if (validFrom == null || expiresOn == null) {
            return Optional.empty();
        }
        LocalDate last = endedAt == null ? expiresOn : CentreTime.day(endedAt).minusDays(1);
        return Optional.of(last.isAfter(expiresOn) ? expiresOn : last).filter(this::wasInForceOn);
    }

    public String ref() {
        return ref;
    }

    public CaseId caseId() {
        return new CaseId(caseId);
    }

    public ConsentScope scope() {
        return scope;
    }

    @Nullable
    OrganisationId recipient() {
        return organisationId;
    }

    public ConsentStatus status() {
        return status;
    }

    @Nullable
    ConsentMethod form() {
        return form;
    }

    @Nullable
    StaffId witness() {
        return witnessId;
    }

    byte @Nullable [] guardianSealed() {
        return guardianSealed;
    }

    byte @Nullable [] namedSealed() {
        return namedSealed;
    }

    /** Returns the day on which the client answered, where it was told and is not that of recording. */
    Optional<LocalDate> answeredBefore() {
        Instant recorded = validFrom == null ? endedAt : validFrom;
        return Optional.ofNullable(answeredOn)
                .filter(day -> status != ConsentStatus.WITHDRAWN
                        && recorded != null
                        && day.isBefore(CentreTime.day(recorded)));
    }

    /** Returns the day of the answer for its event; null where none was told. */
    @Nullable
    LocalDate answeredOn() {
        return answeredOn;
    }

    String textVersion() {
        return textVersion;
    }

    Instant askedAt() {
        return askedAt;
    }

    @Nullable
    Instant validFrom() {
        return validFrom;
    }

    @Nullable
    public LocalDate expiresOn() {
        return expiresOn;
    }

    @Nullable
    Instant endedAt() {
        return endedAt;
    }

    @Override
    public String toString() {
        return "Consent " + ref;
    }
}
