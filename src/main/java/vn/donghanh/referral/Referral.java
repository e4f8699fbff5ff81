package vn.donghanh.referral;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.CaseId;
import vn.donghanh.casefile.CaseView;
import vn.donghanh.consent.DisclosureCode;
import vn.donghanh.partner.EntryError;
import vn.donghanh.referral.ReferralMove.Say;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.PersonRef;
import vn.donghanh.shared.RuleViolation;
import vn.donghanh.shared.VietNam;

/** One sending of a client to a health partner. What for lies sealed; every verb checks the table of moves and yields the move. */
@Entity
class Referral {
    /** So many missed appointments end it, by the Centre's procedure. */
    static final int MOST_NO_SHOWS = 3;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(columnDefinition = "char(26)", updatable = false)
    private String ref;

    @Column(columnDefinition = "char(12)", updatable = false)
    private DisclosureCode code;

    private long caseId;

    @Column(columnDefinition = "char(26)", updatable = false)
    private PersonRef personRef;

    private StaffId authorId;
    private OrganisationId organisationId;

    @Enumerated(EnumType.STRING)
    private ReferralStatus status;

    private Instant statusSince;

    @Enumerated(EnumType.STRING)
    private ReferralPriority priority;

    private byte[] matterSealed;
    private byte[] draftSealed;
    private Instant createdAt;
    private Instant sentAt;

    @Embedded
    private @Nullable AnswerTimes due;

    private Instant hardLimitAt;
    private Instant appointmentAt;
    private byte[] placeSealed;
    private int noShows;
    private LocalDate attendedOn;
    private Instant askAgainAt;

    @Version
    private int version;

    protected Referral() {}

    Referral(String ref, DisclosureCode code, CaseView file, StaffId author, Instant at) {
        this.ref = ref;
        this.code = code;
        this.caseId = file.id().value();
        this.personRef = file.person();
        this.authorId = author;
        this.status = ReferralStatus.DRAFT;
        this.statusSince = at;
        this.createdAt = at;
        this.priority = ReferralPriority.ROUTINE;
    }

    /** What the worker has chosen so far; only until it is sent. */
    void write(@Nullable OrganisationId partner, ReferralPriority how, byte[] matter, byte[] draft) {
        if (sentAt != null || !status.isOpen()) {
            throw new RuleViolation(ReferralRule.STEP_NOT_OPEN, status);
        }
        organisationId = partner;
        priority = how;
        matterSealed = matter;
        draftSealed = draft;
    }

    /** The words are written; she is asked. */
    ReferralMove ask(Say say) {
        return take(ReferralStep.ASK, say, null, null);
    }

    /** @param hardLimit after which the help asked for helps no longer */
    ReferralMove send(Say say, AnswerTimes waits, @Nullable Instant hardLimit) {
        ReferralMove move = take(ReferralStep.SEND, say, null, null);
        sentAt = say.at();
        due = waits;
        hardLimitAt = hardLimit;
        draftSealed = null;
        return move;
    }

    ReferralMove receive(Say say) {
        return take(ReferralStep.RECEIVE, say, null, null);
    }

    ReferralMove accept(Say say) {
        return take(ReferralStep.ACCEPT, say, null, null);
    }

    ReferralMove reject(Say say, RejectReason reason) {
        return take(ReferralStep.REJECT, say, reason, null);
    }

    /** An appointment, or another in place of it. */
    ReferralMove schedule(Say say, Instant at, byte @Nullable [] place, @Nullable BookingRemark remark) {
        ReferralMove move = take(ReferralStep.SCHEDULE, say, remark, null);
        appointmentAt = at;
        placeSealed = place;
        return move.booking(at);
    }

    ReferralMove callOff(Say say, CallOffReason reason) {
        ReferralMove move = take(ReferralStep.CALL_OFF, say, reason, null);
        appointmentAt = null;
        return move;
    }

    /** A partner says it when the day of the appointment has come; that she went before is told to the Centre. */
    ReferralMove attend(Say say, LocalDate on) {
        if (say.told() == Told.PARTNER && appointmentAhead(on)) {
            throw new RuleViolation(ReferralRule.DAY_NOT_COME);
        }
        ReferralMove move = take(ReferralStep.ATTEND, say, null, on);
        attendedOn = on;
        return move;
    }

    ReferralMove miss(Say say) {
        if (appointmentAt != null && say.at().isBefore(appointmentAt)) {
            throw new RuleViolation(ReferralRule.BEFORE_APPOINTMENT);
        }
        ReferralMove move = take(ReferralStep.MISS, say, null, null);
        noShows++;
        return move;
    }

    /** Whether she is expected on a later day than this. */
    boolean appointmentAhead(LocalDate day) {
        return status == ReferralStatus.SCHEDULED
                && appointmentAt != null
                && VietNam.day(appointmentAt).isAfter(day);
    }

    boolean isExpectedBetween(Instant from, Instant until) {
        return status == ReferralStatus.SCHEDULED
                && appointmentAt != null
                && appointmentAt.isAfter(from)
                && appointmentAt.isBefore(until);
    }

    boolean hasMissedTooOften() {
        return status == ReferralStatus.NO_SHOW && noShows >= MOST_NO_SHOWS;
    }

    /** @param again when it is asked whether she is still coming */
    ReferralMove begin(Say say, Instant again) {
        ReferralMove move = take(ReferralStep.BEGIN, say, null, null);
        askAgainAt = again;
        return move;
    }

    ReferralMove carryOn(Say say, Instant again) {
        ReferralMove move = take(ReferralStep.CARRY_ON, say, null, null);
        askAgainAt = again;
        return move;
    }

    ReferralMove complete(Say say) {
        return take(ReferralStep.COMPLETE, say, null, null);
    }

    ReferralMove discontinue(Say say) {
        return take(ReferralStep.DISCONTINUE, say, null, null);
    }

    ReferralMove cancel(Say say, CancelReason reason) {
        return take(ReferralStep.CANCEL, say, reason, null);
    }

    ReferralMove expire(Say say) {
        return take(ReferralStep.EXPIRE, say, null, null);
    }

    /**
     * What the partner recorded last was wrong: all stands as it stood before it, and both moves stay on file.
     *
     * @param error null for a slip of the finger, which is taken back within minutes
     */
    ReferralMove takeBack(Say say, ReferralHistory history, @Nullable EntryError error) {
        ReferralMove wrong = history.reversible()
                .filter(move -> say.told() == Told.PARTNER && status.allowsBack(move.step(), move.from()))
                .orElseThrow(() -> new RuleViolation(ReferralRule.NOTHING_TO_TAKE_BACK));
        if (error == null && !say.at().isBefore(EntryError.takenBackUntil(wrong.at()))) {
            throw new RuleViolation(ReferralRule.TAKE_BACK_OVER);
        }
        ReferralStatus from = status;
        status = wrong.from();
        statusSince = say.at();
        forget(wrong, history.bookingBefore(wrong).orElse(null));
        ReferralStep step = error == null ? ReferralStep.TAKE_BACK : ReferralStep.CORRECT;
        return new ReferralMove(this, step, from, say, error, null).correcting(wrong);
    }

    /** The place of the booking that holds again, sealed anew for this row. */
    void holdsAgainAt(byte @Nullable [] place) {
        placeSealed = place;
    }

    private void forget(ReferralMove wrong, @Nullable ReferralMove booking) {
        switch (wrong.step()) {
            case SCHEDULE -> {
                appointmentAt = booking == null ? null : booking.appointmentAt();
                placeSealed = null; // the wrong entry's
            }
            case CALL_OFF -> appointmentAt = booking == null ? null : booking.appointmentAt();
            case ATTEND -> attendedOn = null;
            case MISS -> noShows--;
            case BEGIN -> askAgainAt = null;
            default -> {}
        }
    }

    private ReferralMove take(ReferralStep step, Say say, @Nullable Enum<?> reason, @Nullable LocalDate on) {
        if (!status.allows(step, say.told())) {
            throw new RuleViolation(ReferralRule.STEP_NOT_OPEN, status);
        }
        ReferralStatus from = status;
        status = step.target();
        statusSince = say.at();
        return new ReferralMove(this, step, from, say, reason, on);
    }

    StaffId author() {
        return authorId;
    }

    boolean isBy(StaffId staff) {
        return authorId.equals(staff);
    }

    boolean wasSent() {
        return sentAt != null;
    }

    String ref() {
        return ref;
    }

    DisclosureCode code() {
        return code;
    }

    CaseId caseId() {
        return new CaseId(caseId);
    }

    PersonRef person() {
        return personRef;
    }

    @Nullable
    OrganisationId partner() {
        return organisationId;
    }

    ReferralStatus status() {
        return status;
    }

    Instant statusSince() {
        return statusSince;
    }

    ReferralPriority priority() {
        return priority;
    }

    byte[] matterSealed() {
        return matterSealed;
    }

    byte @Nullable [] draftSealed() {
        return draftSealed;
    }

    Instant createdAt() {
        return createdAt;
    }

    @Nullable
    Instant sentAt() {
        return sentAt;
    }

    /** @throws NullPointerException before it is sent */
    AnswerTimes due() {
        return Objects.requireNonNull(due);
    }

    @Nullable
    Instant hardLimitAt() {
        return hardLimitAt;
    }

    @Nullable
    Instant appointmentAt() {
        return appointmentAt;
    }

    byte @Nullable [] placeSealed() {
        return placeSealed;
    }

    int noShows() {
        return noShows;
    }

    @Nullable
    LocalDate attendedOn() {
        return attendedOn;
    }

    @Nullable
    Instant askAgainAt() {
        return askAgainAt;
    }
}
