package vn.donghanh.training;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.donghanh.consent.DisclosureContent.DisclosedRow;
import vn.donghanh.partner.ServiceType;
import vn.donghanh.partnerbusiness.AskedField;
import vn.donghanh.partnerbusiness.BusinessDetail;
import vn.donghanh.partnerbusiness.BusinessPhase;
import vn.donghanh.partnerbusiness.BusinessSlip;
import vn.donghanh.partnerbusiness.BusinessSlip.EntryText;
import vn.donghanh.partnerbusiness.BusinessSource;
import vn.donghanh.partnerbusiness.LastPartnerEntry;
import vn.donghanh.partnerbusiness.PartnerBusiness;
import vn.donghanh.partnerbusiness.PartnerBusinessKind;
import vn.donghanh.partnerbusiness.PartnerStep;
import vn.donghanh.partnerbusiness.StepQuestion;

/**
 * What a school sees of an enrolment: the client's preferred name, the course and the payer, where it stands, and the steps that the school records.
 * The slip has no free-text field, so no other information can be disclosed.
 */
final class CourseSlip {
    private CourseSlip() {}

    /** @param student the client's preferred name at the school */
    static List<DisclosedRow> rows(String student, ServiceType course, FeeSource fee) {
        return List.of(
                DisclosedRow.of("STUDENT", student),
                DisclosedRow.of("TRADE", "@" + course.labelKey()),
                DisclosedRow.of("LEVEL", "@" + course.levelKey()),
                DisclosedRow.of("FEE", "@" + fee.disclosedKey()));
    }

    /** @param attendanceDue whether attendance for last month is missing */
    static PartnerBusiness business(Enrolment enrolment, boolean attendanceDue) {
        EnrolmentStatus status = enrolment.status();
        return new PartnerBusiness(
                PartnerBusinessKind.TRAINING,
                enrolment.code(),
                enrolment.caseId(),
                enrolment.course().labelKey(),
                enrolment.course().levelKey(),
                statusKey(status),
                phase(status),
                enrolment.statusSince(),
                status == EnrolmentStatus.APPLIED ? enrolment.replyDue() : null,
                status == EnrolmentStatus.ENROLLED ? enrolment.startOn() : null,
                null,
                pendingKey(status, attendanceDue),
                List.of());
    }

    private static BusinessPhase phase(EnrolmentStatus status) {
        return switch (status) {
            case PROPOSED, APPLIED -> BusinessPhase.WAITING;
            case ENROLLED, IN_PROGRESS, SUSPENDED, COMPLETED -> BusinessPhase.IN_PROGRESS;
            case REJECTED -> BusinessPhase.DECLINED;
            case CERTIFIED -> BusinessPhase.ENDED;
            case DROPPED, CANCELLED -> BusinessPhase.STOPPED;
        };
    }

    private static @Nullable String pendingKey(EnrolmentStatus status, boolean attendanceDue) {
        if (status == EnrolmentStatus.COMPLETED) {
            return "training.pending.certificate";
        }
        return attendanceDue ? "training.pending.attendance" : null;
    }

    /**
     * @param status that of the enrolment; of a course whose first day has come, that which the next entry starts from
     * @param monthsMissing whether attendance is missing for a month of the course
     * @param moves all transitions; the proposal came before the sending and is left out
     * @param attendance null as long as the course has no first day
     */
    static BusinessDetail detail(
            PartnerBusiness business,
            EnrolmentStatus status,
            boolean monthsMissing,
            List<EnrolmentTransition> moves,
            Optional<EnrolmentTransition> reversible,
            @Nullable AttendanceView attendance) {
        return new BusinessDetail(
                business,
                question(status),
                status.stepsOpenTo(BusinessSource.PARTNER).stream()
                        .sorted(Comparator.comparing(step -> step == EnrolmentStep.SUSPEND))
                        .map(step -> step(step, monthsMissing))
                        .toList(),
                BusinessSlip.history(moves, move -> move.step() != EnrolmentStep.PROPOSE, CourseSlip::text),
                reversible.map(CourseSlip::last).orElse(null),
                attendance);
    }

    private static @Nullable StepQuestion question(EnrolmentStatus status) {
        return switch (status) {
            case APPLIED -> new StepQuestion("training.partner.ask", "training.partner.ask.text");
            case ENROLLED -> new StepQuestion("training.partner.ahead", "training.partner.ahead.text");
            default -> null;
        };
    }

    private static PartnerStep step(EnrolmentStep step, boolean monthsMissing) {
        return switch (step) {
            case ENROL -> step(step, AskedField.day("training.partner.day.start"));
            case REJECT -> step(step, AskedField.reason("training.partner.reason", Enrolment.REJECT_REASONS));
            case COMPLETE -> monthsMissing
                    ? step(
                            step,
                            AskedField.day("training.partner.day.completed"),
                            AskedField.outcome("training.partner.result", CourseResult.values()),
                            AskedField.confirmation("training.partner.despiteGaps")
                                    .optional())
                    : step(
                            step,
                            AskedField.day("training.partner.day.completed"),
                            AskedField.outcome("training.partner.result", CourseResult.values()));
            case CERTIFY -> step(step, AskedField.paper("training.partner.certificate"));
            case SUSPEND -> step(step, AskedField.reason("training.partner.reason", PauseReason.values()))
                    .irreversible();
            default -> step(step, new AskedField[0]).irreversible();
        };
    }

    private static PartnerStep step(EnrolmentStep step, AskedField... asked) {
        return PartnerStep.of(step.name(), "training.partner." + step, "training.partner.done." + step, asked);
    }

    private static EntryText text(EnrolmentTransition move) {
        return new EntryText("training.timeline." + move.step(), move.messageArguments());
    }

    private static LastPartnerEntry last(EnrolmentTransition move) {
        return new LastPartnerEntry(
                "training.timeline." + move.step(), statusKey(move.to()), "EnrolmentStatus." + move.from(), move.at());
    }

    private static String statusKey(EnrolmentStatus status) {
        return "EnrolmentStatus." + status;
    }
}
