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

/** One attempt to reach a client, or her own call. Only what her safe contact allowed comes to be one; appended, never changed. */
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

    /** @throws RuleViolationException when her safe contact forbids the channel, or the hour and no reason is given */
    static ContactAttempt begin(
            ContactPolicy ways, String ref, CaseView caseView, ContactChannel channel, Instant at, boolean reasoned) {
        ContactRule refusal = ways.refusal(channel);
        if (refusal != null) {
            throw RuleViolationException.at("channel", refusal);
        }
        if (!reasoned && !ways.isWithinHours(channel, at)) {
            throw RuleViolationException.at("outsideHours", ContactRule.OUTSIDE_HOURS);
        }
        return new ContactAttempt(ref, caseView, channel, at);
    }

    /** @throws RuleViolationException when the outcome contradicts the way of contact, or what was answered to the first question */
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

    /** The Centre tried: a client who calls or comes is no attempt of ours. */
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
