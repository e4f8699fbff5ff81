package vn.donghanh.training;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.CaseId;
import vn.donghanh.casefile.CaseView;
import vn.donghanh.consent.DisclosureCode;
import vn.donghanh.partner.EntryError;
import vn.donghanh.partner.ServiceOffer;
import vn.donghanh.partner.TrainingLevel;
import vn.donghanh.partner.TrainingTrade;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.PersonRef;
import vn.donghanh.shared.Refs;
import vn.donghanh.shared.RuleViolation;
import vn.donghanh.shared.VietNam;

/** One course for one client. Every verb checks the table of moves and yields the move; the code is the only number that leaves the Centre. */
@Entity
@Table(name = "enrolment")
class Enrolment {
    /** A course that begins later than this is applied for later. */
    private static final int FURTHEST_MONTHS = 12;

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

    private @Nullable String needKey;
    private @Nullable OrganisationId organisationId;

    @Enumerated(EnumType.STRING)
    private EnrolmentStatus status;

    private Instant statusSince;

    @Enumerated(EnumType.STRING)
    private TrainingTrade trade;

    @Enumerated(EnumType.STRING)
    private TrainingLevel level;

    @Enumerated(EnumType.STRING)
    private @Nullable FeeSource feeSource;

    private @Nullable Instant appliedAt;
    private @Nullable Instant replyDue;
    private @Nullable LocalDate startOn;
    private @Nullable LocalDate begunOn;
    private @Nullable Instant suspendedUntil;
    private @Nullable LocalDate completedOn;

    @Enumerated(EnumType.STRING)
    private @Nullable CourseResult result;

    private byte @Nullable [] certificateSealed;

    @Version
    private int version;

    protected Enrolment() {}

    /** @param need the need it answers; null when none of this kind is recorded */
    Enrolment(CaseView file, TrainingTrade trade, TrainingLevel level, @Nullable String need, Instant at) {
        this.ref = Refs.random();
        this.code = DisclosureCode.random();
        this.caseId = file.id().value();
        this.personRef = file.person();
        this.trade = trade;
        this.level = level;
        this.needKey = need;
        this.status = EnrolmentStatus.PROPOSED;
        this.statusSince = at;
    }

    /** Who says so, who records it (nobody for the clock), and when. */
    record Say(By by, @Nullable StaffId staff, Instant at) {}

    EnrolmentMove proposed(Say say) {
        return new EnrolmentMove(this, EnrolmentStep.PROPOSE, null, say, null);
    }

    /** @param due until when the school is to answer */
    EnrolmentMove apply(Say say, OrganisationId school, FeeSource fee, Instant due) {
        EnrolmentMove move = take(EnrolmentStep.APPLY, say, null);
        organisationId = school;
        feeSource = fee;
        appliedAt = say.at();
        replyDue = due;
        return move;
    }

    EnrolmentMove enrol(Say say, LocalDate start) {
        LocalDate today = VietNam.day(say.at());
        if (appliedAt != null && start.isBefore(VietNam.day(appliedAt))) {
            throw RuleViolation.at("start", TrainingRule.DAY_BEFORE_APPLYING);
        }
        if (start.isAfter(today.plusMonths(FURTHEST_MONTHS))) {
            throw RuleViolation.at("start", TrainingRule.DAY_TOO_FAR);
        }
        EnrolmentMove move = take(EnrolmentStep.ENROL, say, null);
        startOn = start;
        return move;
    }

    EnrolmentMove reject(Say say, RejectCause cause) {
        return take(EnrolmentStep.REJECT, say, cause);
    }

    boolean startsBy(LocalDate today) {
        return status == EnrolmentStatus.ENROLLED && startOn != null && !startOn.isAfter(today);
    }

    EnrolmentMove begin(Say say) {
        EnrolmentMove move = take(EnrolmentStep.BEGIN, say, null);
        begunOn = startOn;
        return move;
    }

    /** @param until by when it is decided whether she goes on */
    EnrolmentMove suspend(Say say, PauseCause cause, Instant until) {
        EnrolmentMove move = take(EnrolmentStep.SUSPEND, say, cause);
        suspendedUntil = until;
        return move;
    }

    EnrolmentMove resume(Say say) {
        EnrolmentMove move = take(EnrolmentStep.RESUME, say, null);
        suspendedUntil = null;
        return move;
    }

    EnrolmentMove complete(Say say, LocalDate on, CourseResult how) {
        if (on.isAfter(VietNam.day(say.at()))) {
            throw RuleViolation.at("day", TrainingRule.DAY_IN_FUTURE);
        }
        if (startOn != null && on.isBefore(startOn)) {
            throw RuleViolation.at("day", TrainingRule.DAY_BEFORE_START);
        }
        EnrolmentMove move = take(EnrolmentStep.COMPLETE, say, how);
        completedOn = on;
        result = how;
        return move;
    }

    EnrolmentMove certify(Say say, byte[] certificate) {
        EnrolmentMove move = take(EnrolmentStep.CERTIFY, say, null);
        certificateSealed = certificate;
        return move;
    }

    EnrolmentMove drop(Say say, DropCause cause) {
        return take(EnrolmentStep.DROP, say, cause);
    }

    EnrolmentMove cancel(Say say, CancelCause cause) {
        return take(EnrolmentStep.CANCEL, say, cause);
    }

    /**
     * What the school recorded last was wrong: all stands as it stood before it, and both moves stay on file.
     *
     * @param error null for a slip of the finger, which is taken back within minutes
     */
    EnrolmentMove takeBack(Say say, EnrolmentHistory history, @Nullable EntryError error) {
        EnrolmentMove wrong = history.reversible()
                .filter(move -> say.by() == By.SCHOOL && isBackTo(move))
                .orElseThrow(() -> new RuleViolation(TrainingRule.NOTHING_TO_TAKE_BACK));
        if (error == null && !say.at().isBefore(EntryError.takenBackUntil(wrong.at()))) {
            throw new RuleViolation(TrainingRule.TAKE_BACK_OVER);
        }
        EnrolmentStatus from = status;
        status = Objects.requireNonNull(wrong.from());
        statusSince = say.at();
        forget(wrong.step());
        return new EnrolmentMove(
                this, error == null ? EnrolmentStep.TAKE_BACK : EnrolmentStep.CORRECT, from, say, error);
    }

    boolean isBackTo(EnrolmentMove move) {
        EnrolmentStatus before = move.from();
        return before != null && status.allowsBack(move.step(), before);
    }

    private void forget(EnrolmentStep wrong) {
        switch (wrong) {
            case ENROL -> {
                startOn = null;
                begunOn = null;
            }
            case COMPLETE -> {
                completedOn = null;
                result = null;
            }
            case CERTIFY -> certificateSealed = null;
            default -> {}
        }
    }

    private EnrolmentMove take(EnrolmentStep step, Say say, @Nullable Enum<?> cause) {
        if (!status.allows(step, say.by())) {
            throw new RuleViolation(TrainingRule.STEP_NOT_OPEN, status);
        }
        EnrolmentStatus from = status;
        status = step.target();
        statusSince = say.at();
        return new EnrolmentMove(this, step, from, say, cause);
    }

    boolean wasSent() {
        return appliedAt != null;
    }

    ServiceOffer course() {
        return ServiceOffer.training(trade, level);
    }

    Long id() {
        return id;
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
    String needKey() {
        return needKey;
    }

    @Nullable
    OrganisationId school() {
        return organisationId;
    }

    EnrolmentStatus status() {
        return status;
    }

    Instant statusSince() {
        return statusSince;
    }

    TrainingTrade trade() {
        return trade;
    }

    TrainingLevel level() {
        return level;
    }

    @Nullable
    FeeSource feeSource() {
        return feeSource;
    }

    @Nullable
    Instant replyDue() {
        return replyDue;
    }

    @Nullable
    LocalDate startOn() {
        return startOn;
    }

    @Nullable
    LocalDate begunOn() {
        return begunOn;
    }

    @Nullable
    Instant suspendedUntil() {
        return suspendedUntil;
    }

    @Nullable
    LocalDate completedOn() {
        return completedOn;
    }

    @Nullable
    CourseResult result() {
        return result;
    }

    byte @Nullable [] certificateSealed() {
        return certificateSealed;
    }
}
