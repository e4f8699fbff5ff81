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
import org.hibernate.annotations.Filter;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.consent.DisclosureCode;
import vn.donghanh.partner.EntryCorrectionReason;
import vn.donghanh.partnerbusiness.BusinessSource;
import vn.donghanh.partnerbusiness.BusinessStamp;
import vn.donghanh.partnerbusiness.StepHistory;
import vn.donghanh.referral.appointment.AppointmentCancelReason;
import vn.donghanh.referral.appointment.BookingRemark;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.CaseRecordFilter;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.PersonRef;
import vn.donghanh.shared.RuleViolationException;

/**
 * A referral of a client to a health partner. The subject is encrypted. Every command checks {@link ReferralStatus#transitions} and returns
 * the transition.
 */
@Entity
@Filter(name = CaseRecordFilter.NAME, condition = CaseRecordFilter.BY_CASE)
public class Referral {
    /** Number of missed appointments after which the Centre's procedure ends the referral. */
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
    private @Nullable OrganisationId organisationId;

    @Enumerated(EnumType.STRING)
    private ReferralStatus status;

    private Instant statusSince;

    @Enumerated(EnumType.STRING)
    private ReferralPriority priority;

    private byte[] matterSealed;
    private byte @Nullable [] draftSealed;
    private Instant createdAt;
    private @Nullable Instant sentAt;

    @Embedded
    private @Nullable ResponseDeadlines due;

    private @Nullable Instant hardLimitAt;
    private @Nullable Instant appointmentAt;
    private byte @Nullable [] placeSealed;
    private int noShows;
    private @Nullable LocalDate attendedOn;
    private @Nullable Instant askAgainAt;

    /** The key by which the referral is compared with the case's health needs; null before it is sent. */
    @Column(columnDefinition = "char(26)")
    private @Nullable String kindKey;

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

    /** Replaces the draft; only possible until the referral is sent. */
    void updateDraft(
            @Nullable OrganisationId partner,
            ReferralPriority referralPriority,
            byte[] encryptedSubject,
            byte[] encryptedDraft) {
        if (sentAt != null || !status.isOpen()) {
            throw new RuleViolationException(ReferralRule.STEP_NOT_OPEN, status);
        }
        organisationId = partner;
        priority = referralPriority;
        matterSealed = encryptedSubject;
        draftSealed = encryptedDraft;
    }

    /** Records that the draft is complete and the client's consent is requested. */
    ReferralTransition requestConsent(BusinessStamp stamp) {
        return transition(ReferralStep.ASK, stamp, null, null);
    }

    /** Records which health needs of the case the referral answers, by a key that says nothing. */
    void assignKindKey(String key) {
        kindKey = key;
    }

    /** @param hardLimit the time after which the requested service is no longer effective; null if there is none */
    ReferralTransition send(BusinessStamp stamp, ResponseDeadlines deadlines, @Nullable Instant hardLimit) {
        ReferralTransition transition = transition(ReferralStep.SEND, stamp, null, null);
        sentAt = stamp.at();
        due = deadlines;
        hardLimitAt = hardLimit;
        draftSealed = null;
        return transition;
    }

    ReferralTransition receive(BusinessStamp stamp) {
        return transition(ReferralStep.RECEIVE, stamp, null, null);
    }

    ReferralTransition accept(BusinessStamp stamp) {
        return transition(ReferralStep.ACCEPT, stamp, null, null);
    }

    /** @param reason code of the list {@link ReferralTransition#REJECT_REASONS} */
    ReferralTransition reject(BusinessStamp stamp, String reason) {
        return transition(ReferralStep.REJECT, stamp, reason, null);
    }

    /** Records an appointment or replaces the existing one. */
    ReferralTransition schedule(
            BusinessStamp stamp, Instant at, byte @Nullable [] place, @Nullable BookingRemark remark) {
        ReferralTransition transition = transition(ReferralStep.SCHEDULE, stamp, codeOf(remark), null);
        appointmentAt = at;
        placeSealed = place;
        return transition.withAppointment(at);
    }

    ReferralTransition cancelAppointment(BusinessStamp stamp, AppointmentCancelReason reason) {
        ReferralTransition transition = transition(ReferralStep.CALL_OFF, stamp, codeOf(reason), null);
        appointmentAt = null;
        return transition;
    }

    /** Records attendance. A partner may record it only from the day of the appointment; an earlier visit is reported to the Centre. */
    ReferralTransition recordAttendance(BusinessStamp stamp, LocalDate on) {
        if (stamp.source() == BusinessSource.PARTNER && isAppointmentAfter(on)) {
            throw new RuleViolationException(ReferralRule.DAY_NOT_COME);
        }
        ReferralTransition transition = transition(ReferralStep.ATTEND, stamp, null, on);
        attendedOn = on;
        return transition;
    }

    ReferralTransition recordNoShow(BusinessStamp stamp) {
        if (appointmentAt != null && stamp.at().isBefore(appointmentAt)) {
            throw new RuleViolationException(ReferralRule.BEFORE_APPOINTMENT);
        }
        ReferralTransition transition = transition(ReferralStep.MISS, stamp, null, null);
        noShows++;
        return transition;
    }

    /** Returns whether the client has an appointment on a later day. */
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

    /** @param askAgain when the worker asks whether the client still uses the service */
    ReferralTransition beginService(BusinessStamp stamp, Instant askAgain) {
        ReferralTransition transition = transition(ReferralStep.BEGIN, stamp, null, null);
        askAgainAt = askAgain;
        return transition;
    }

    ReferralTransition continueService(BusinessStamp stamp, Instant askAgain) {
        ReferralTransition transition = transition(ReferralStep.CARRY_ON, stamp, null, null);
        askAgainAt = askAgain;
        return transition;
    }

    ReferralTransition completeService(BusinessStamp stamp) {
        return transition(ReferralStep.COMPLETE, stamp, null, null);
    }

    ReferralTransition discontinueService(BusinessStamp stamp) {
        return transition(ReferralStep.DISCONTINUE, stamp, null, null);
    }

    ReferralTransition cancel(BusinessStamp stamp, ReferralCancelReason reason) {
        return transition(ReferralStep.CANCEL, stamp, codeOf(reason), null);
    }

    ReferralTransition expire(BusinessStamp stamp) {
        return transition(ReferralStep.EXPIRE, stamp, null, null);
    }

    /**
     * Reverts the partner's last entry: the referral returns to its previous status, and both transitions are kept.
     *
     * @param error null for an undo without a reason, which is possible for {@link EntryCorrectionReason#UNDO_PERIOD} only
     */
    ReferralTransition takeBack(
            BusinessStamp stamp, StepHistory<ReferralTransition> history, @Nullable EntryCorrectionReason error) {
        ReferralTransition reverted = history.findPartnersLast()
                .filter(transition -> stamp.source() == BusinessSource.PARTNER
                        && status.allowsReverting(transition.step(), transition.from()))
                .orElseThrow(() -> new RuleViolationException(ReferralRule.NOTHING_TO_TAKE_BACK));
        if (error == null && !stamp.at().isBefore(EntryCorrectionReason.undoableUntil(reverted.at()))) {
            throw new RuleViolationException(ReferralRule.TAKE_BACK_OVER);
        }
        ReferralStatus from = status;
        status = reverted.from();
        statusSince = stamp.at();
        clearFieldsOf(reverted, AppointmentHistory.findBefore(history, reverted).orElse(null));
        ReferralStep step = error == null ? ReferralStep.TAKE_BACK : ReferralStep.CORRECT;
        return new ReferralTransition(this, step, from, stamp, codeOf(error), null).reverting(reverted);
    }

    /** Restores the place of the previous appointment, encrypted again for this row. */
    void restorePlace(byte @Nullable [] place) {
        placeSealed = place;
    }

    private void clearFieldsOf(ReferralTransition reverted, @Nullable ReferralTransition booking) {
        switch (reverted.step()) {
            case SCHEDULE -> {
                appointmentAt = booking == null ? null : booking.appointmentAt();
                placeSealed = null; // the reverted entry's
            }
            case CALL_OFF -> appointmentAt = booking == null ? null : booking.appointmentAt();
            case ATTEND -> attendedOn = null;
            case MISS -> noShows--;
            case BEGIN -> askAgainAt = null;
            default -> {}
        }
    }

    private static @Nullable String codeOf(@Nullable Enum<?> reason) {
        return reason == null ? null : reason.name();
    }

    private ReferralTransition transition(
            ReferralStep step, BusinessStamp stamp, @Nullable String reason, @Nullable LocalDate on) {
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

    @Nullable
    String kindKey() {
        return kindKey;
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

    /** @throws NullPointerException if the referral has not been sent */
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
