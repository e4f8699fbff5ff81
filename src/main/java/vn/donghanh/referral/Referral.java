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
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.consent.DisclosureCode;
import vn.donghanh.partner.EntryCorrectionReason;
import vn.donghanh.referral.ReferralTransition.Stamp;
import vn.donghanh.referral.appointment.AppointmentCancelReason;
import vn.donghanh.referral.appointment.BookingRemark;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.PersonRef;
import vn.donghanh.shared.RuleViolationException;

/** One sending of a client to a health partner. What for lies sealed; every verb checks the table of moves and yields the transition. */
@Entity
public class Referral {
    /** So many missed appointments end it, by the Centre's procedure. */
    static final int MAX_NO_SHOWS = 3;

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
    private @Nullable ResponseDeadlines due;

    private Instant hardLimitAt;
    private Instant appointmentAt;
    private byte[] placeSealed;
    private int noShows;
    private LocalDate attendedOn;
    private Instant askAgainAt;

    @Version
    private int version;

    protected Referral() {}

    Referral(String ref, DisclosureCode code, CaseView caseView, StaffId author, Instant at) {
        this.ref = ref;
        this.code = code;
        this.caseId = caseView.id().value();
        this.personRef = caseView.person();
        this.authorId = author;
        this.status = ReferralStatus.DRAFT;
        this.statusSince = at;
        this.createdAt = at;
        this.priority = ReferralPriority.ROUTINE;
    }

    /** What the worker has chosen so far; only until it is sent. */
    void updateDraft(@Nullable OrganisationId partner, ReferralPriority referralPriority, byte[] matter, byte[] draft) {
        if (sentAt != null || !status.isOpen()) {
            throw new RuleViolationException(ReferralRule.STEP_NOT_OPEN, status);
        }
        organisationId = partner;
        priority = referralPriority;
        matterSealed = matter;
        draftSealed = draft;
    }

    /** The words are written; she is asked. */
    ReferralTransition requestConsent(Stamp stamp) {
        return transition(ReferralStep.ASK, stamp, null, null);
    }

    /** @param hardLimit after which the help asked for helps no longer */
    ReferralTransition send(Stamp stamp, ResponseDeadlines waits, @Nullable Instant hardLimit) {
        ReferralTransition transition = transition(ReferralStep.SEND, stamp, null, null);
        sentAt = stamp.at();
        due = waits;
        hardLimitAt = hardLimit;
        draftSealed = null;
        return transition;
    }

    ReferralTransition receive(Stamp stamp) {
        return transition(ReferralStep.RECEIVE, stamp, null, null);
    }

    ReferralTransition accept(Stamp stamp) {
        return transition(ReferralStep.ACCEPT, stamp, null, null);
    }

    ReferralTransition reject(Stamp stamp, ReferralRejectReason reason) {
        return transition(ReferralStep.REJECT, stamp, reason, null);
    }

    /** An appointment, or another in place of it. */
    ReferralTransition schedule(Stamp stamp, Instant at, byte @Nullable [] place, @Nullable BookingRemark remark) {
        ReferralTransition transition = transition(ReferralStep.SCHEDULE, stamp, remark, null);
        appointmentAt = at;
        placeSealed = place;
        return transition.withAppointment(at);
    }

    ReferralTransition cancelAppointment(Stamp stamp, AppointmentCancelReason reason) {
        ReferralTransition transition = transition(ReferralStep.CALL_OFF, stamp, reason, null);
        appointmentAt = null;
        return transition;
    }

    /** A partner says it when the day of the appointment has come; that she went before is told to the Centre. */
    ReferralTransition recordAttendance(Stamp stamp, LocalDate on) {
        if (stamp.source() == ReferralStatementSource.PARTNER && isAppointmentAfter(on)) {
            throw new RuleViolationException(ReferralRule.DAY_NOT_COME);
        }
        ReferralTransition transition = transition(ReferralStep.ATTEND, stamp, null, on);
        attendedOn = on;
        return transition;
    }

    ReferralTransition recordNoShow(Stamp stamp) {
        if (appointmentAt != null && stamp.at().isBefore(appointmentAt)) {
            throw new RuleViolationException(ReferralRule.BEFORE_APPOINTMENT);
        }
        ReferralTransition transition = transition(ReferralStep.MISS, stamp, null, null);
        noShows++;
        return transition;
    }

    /** Whether she is expected on a later day than this. */
    public boolean isAppointmentAfter(LocalDate day) {
        return status == ReferralStatus.SCHEDULED
                && appointmentAt != null
                && CentreTime.day(appointmentAt).isAfter(day);
    }

    boolean isExpectedBetween(Instant from, Instant until) {
        return status == ReferralStatus.SCHEDULED
                && appointmentAt != null
                && appointmentAt.isAfter(from)
                && appointmentAt.isBefore(until);
    }

    boolean hasMissedTooOften() {
        return status == ReferralStatus.NO_SHOW && noShows >= MAX_NO_SHOWS;
    }

    /** @param again when it is asked whether she is still coming */
    ReferralTransition beginService(Stamp stamp, Instant again) {
        ReferralTransition transition = transition(ReferralStep.BEGIN, stamp, null, null);
        askAgainAt = again;
        return transition;
    }

    ReferralTransition continueService(Stamp stamp, Instant again) {
        ReferralTransition transition = transition(ReferralStep.CARRY_ON, stamp, null, null);
        askAgainAt = again;
        return transition;
    }

    ReferralTransition completeService(Stamp stamp) {
        return transition(ReferralStep.COMPLETE, stamp, null, null);
    }

    ReferralTransition discontinueService(Stamp stamp) {
        return transition(ReferralStep.DISCONTINUE, stamp, null, null);
    }

    ReferralTransition cancel(Stamp stamp, ReferralCancelReason reason) {
        return transition(ReferralStep.CANCEL, stamp, reason, null);
    }

    ReferralTransition expire(Stamp stamp) {
        return transition(ReferralStep.EXPIRE, stamp, null, null);
    }

    /**
     * What the partner recorded last was wrong: all stands as it stood before it, and both moves stay on file.
     *
     * @param error null for a slip of the finger, which is taken back within minutes
     */
    ReferralTransition takeBack(Stamp stamp, ReferralHistory history, @Nullable EntryCorrectionReason error) {
        ReferralTransition wrong = history.findReversible()
                .filter(transition -> stamp.source() == ReferralStatementSource.PARTNER
                        && status.allowsReverting(transition.step(), transition.from()))
                .orElseThrow(() -> new RuleViolationException(ReferralRule.NOTHING_TO_TAKE_BACK));
        if (error == null && !stamp.at().isBefore(EntryCorrectionReason.undoableUntil(wrong.at()))) {
            throw new RuleViolationException(ReferralRule.TAKE_BACK_OVER);
        }
        ReferralStatus from = status;
        status = wrong.from();
        statusSince = stamp.at();
        clearFieldsOf(wrong, history.bookingBefore(wrong).orElse(null));
        ReferralStep step = error == null ? ReferralStep.TAKE_BACK : ReferralStep.CORRECT;
        return new ReferralTransition(this, step, from, stamp, error, null).reverting(wrong);
    }

    /** The place of the booking that holds again, sealed anew for this row. */
    void restorePlace(byte @Nullable [] place) {
        placeSealed = place;
    }

    private void clearFieldsOf(ReferralTransition wrong, @Nullable ReferralTransition booking) {
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

    private ReferralTransition transition(
            ReferralStep step, Stamp stamp, @Nullable Enum<?> reason, @Nullable LocalDate on) {
        if (!status.allows(step, stamp.source())) {
            throw new RuleViolationException(ReferralRule.STEP_NOT_OPEN, status);
        }
        ReferralStatus from = status;
        status = step.target();
        statusSince = stamp.at();
        return new ReferralTransition(this, step, from, stamp, reason, on);
    }

    StaffId author() {
        return authorId;
    }

    boolean isWrittenBy(StaffId staff) {
        return authorId.equals(staff);
    }

    boolean isSent() {
        return sentAt != null;
    }

    String ref() {
        return ref;
    }

    public DisclosureCode code() {
        return code;
    }

    public CaseId caseId() {
        return new CaseId(caseId);
    }

    PersonRef person() {
        return personRef;
    }

    @Nullable
    public OrganisationId partner() {
        return organisationId;
    }

    public ReferralStatus status() {
        return status;
    }

    public Instant statusSince() {
        return statusSince;
    }

    public ReferralPriority priority() {
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
    public ResponseDeadlines due() {
        return Objects.requireNonNull(due);
    }

    @Nullable
    public Instant hardLimitAt() {
        return hardLimitAt;
    }

    @Nullable
    public Instant appointmentAt() {
        return appointmentAt;
    }

    byte @Nullable [] placeSealed() {
        return placeSealed;
    }

    public int noShows() {
        return noShows;
    }

    @Nullable
    LocalDate attendedOn() {
        return attendedOn;
    }

    @Nullable
    public Instant askAgainAt() {
        return askAgainAt;
    }
}
