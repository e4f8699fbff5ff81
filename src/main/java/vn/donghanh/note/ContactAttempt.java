package vn.donghanh.note;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.encryption.EncryptedCell;
import vn.donghanh.person.contact.ContactChannel;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.PersonRef;
import vn.donghanh.shared.RuleViolationException;

/**
 * One attempt to contact a client, or the client's own call. It must comply with the safe contact terms. Append-only.
 */
@Entity
@Table(name = "contact_attempt", catalog = "donghanh_log")
class ContactAttempt {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(columnDefinition = "char(26)")
    private String ref;

    private long caseId;
    private int episode;

    @Enumerated(EnumType.STRING)
    private ContactChannel channel;

    @Enumerated(EnumType.STRING)
    private ContactSafety safeNow;

    @Enumerated(EnumType.STRING)
    private ContactOutcome outcome;

    private Instant happenedAt;
    private Instant recordedAt;
    private StaffId staffId;
    private byte @Nullable [] outsideHoursSealed;
    private byte @Nullable [] bodySealed;

    protected ContactAttempt() {}

    private ContactAttempt(String ref, CaseView caseView, ContactChannel channel, Instant at) {
        this.ref = ref;
        this.caseId = caseView.id().value();
        this.episode = caseView.episode();
        this.channel = channel;
        this.happenedAt = at;
    }

    /**
     * @throws RuleViolationException when the safe contact terms forbid the channel, or the time without a given
     *     reason
     */
    static ContactAttempt begin(
            ContactPolicy policy, String ref, CaseView caseView, ContactChannel channel, Instant at, boolean reasoned) {
        ContactRule refusal = policy.refusal(channel);
        if (refusal != null) {
            throw RuleViolationException.at("channel", refusal);
        }
        if (!reasoned && !policy.isWithinHours(channel, at)) {
            throw RuleViolationException.at("outsideHours", ContactRule.OUTSIDE_HOURS);
        }
        return new ContactAttempt(ref, caseView, channel, at);
    }

    /** @throws RuleViolationException when the outcome contradicts the channel or the answer to the safety question */
    void recordOutcome(ContactSafety safe, ContactOutcome contactOutcome) {
        ContactRule contradiction = contactOutcome.contradiction(channel, safe);
        if (contradiction != null) {
            throw RuleViolationException.at("outcome", contradiction);
        }
        safeNow = safe;
        outcome = contactOutcome;
    }

    void recordDetails(StaffId by, Instant now, byte @Nullable [] outsideHours, byte @Nullable [] body) {
        staffId = by;
        recordedAt = now;
        outsideHoursSealed = outsideHours;
        bodySealed = body;
    }

    static EncryptedCell bodyCell(PersonRef person, String ref) {
        return new EncryptedCell(person, "contact_attempt", "body", ref);
    }

    static EncryptedCell outsideHoursCell(PersonRef person, String ref) {
        return new EncryptedCell(person, "contact_attempt", "outside_hours", ref);
    }

    boolean isReached() {
        return outcome == ContactOutcome.REACHED;
    }

    /** Whether the Centre made the attempt; a client's own call or visit does not count as one. */
    boolean isByCentre() {
        return !channel.isInitiatedByClient();
    }

    String ref() {
        return ref;
    }

    ContactChannel channel() {
        return channel;
    }

    ContactSafety safeNow() {
        return safeNow;
    }

    ContactOutcome outcome() {
        return outcome;
    }

    Instant happenedAt() {
        return happenedAt;
    }

    StaffId staff() {
        return staffId;
    }

    byte @Nullable [] outsideHoursSealed() {
        return outsideHoursSealed;
    }

    byte @Nullable [] bodySealed() {
        return bodySealed;
    }
}
