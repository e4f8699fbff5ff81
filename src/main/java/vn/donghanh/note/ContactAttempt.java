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
import vn.donghanh.casefile.CaseView;
import vn.donghanh.crypto.SealedCell;
import vn.donghanh.person.ContactChannel;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.PersonRef;
import vn.donghanh.shared.RuleViolation;

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
    private SafeNow safeNow;

    @Enumerated(EnumType.STRING)
    private ContactOutcome outcome;

    private Instant happenedAt;
    private Instant recordedAt;
    private StaffId staffId;
    private byte @Nullable [] outsideHoursSealed;
    private byte @Nullable [] bodySealed;

    protected ContactAttempt() {}

    private ContactAttempt(String ref, CaseView file, ContactChannel channel, Instant at) {
        this.ref = ref;
        this.caseId = file.id().value();
        this.episode = file.episode();
        this.channel = channel;
        this.happenedAt = at;
    }

    /** @throws RuleViolation when her safe contact forbids the channel, or the hour and no reason is given */
    static ContactAttempt within(
            ContactWays ways, String ref, CaseView file, ContactChannel channel, Instant at, boolean reasoned) {
        ContactRule refusal = ways.refusal(channel);
        if (refusal != null) {
            throw RuleViolation.at("channel", refusal);
        }
        if (!reasoned && !ways.isWithinHours(channel, at)) {
            throw RuleViolation.at("outsideHours", ContactRule.OUTSIDE_HOURS);
        }
        return new ContactAttempt(ref, file, channel, at);
    }

    /** @throws RuleViolation when the outcome contradicts the way of contact, or what was answered to the first question */
    void ended(SafeNow safe, ContactOutcome how) {
        ContactRule contradiction = how.contradiction(channel, safe);
        if (contradiction != null) {
            throw RuleViolation.at("outcome", contradiction);
        }
        safeNow = safe;
        outcome = how;
    }

    void recorded(StaffId by, Instant now, byte @Nullable [] outsideHours, byte @Nullable [] body) {
        staffId = by;
        recordedAt = now;
        outsideHoursSealed = outsideHours;
        bodySealed = body;
    }

    static SealedCell bodyOf(PersonRef person, String ref) {
        return new SealedCell(person, "contact_attempt", "body", ref);
    }

    static SealedCell outsideHoursOf(PersonRef person, String ref) {
        return new SealedCell(person, "contact_attempt", "outside_hours", ref);
    }

    boolean reached() {
        return outcome == ContactOutcome.REACHED;
    }

    /** The Centre tried: a client who calls or comes is no attempt of ours. */
    boolean isOurs() {
        return !channel.isClients();
    }

    String ref() {
        return ref;
    }

    ContactChannel channel() {
        return channel;
    }

    SafeNow safeNow() {
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
