package vn.donghanh.training;

import static vn.donghanh.security.Permission.CASE_READ;
import static vn.donghanh.security.Permission.TRAINING_ARRANGE;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.casefile.CaseFileRepository;
import vn.donghanh.casefile.CaseHeaderQueries;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.task.CaseTaskQueries;
import vn.donghanh.consent.DisclosureService;
import vn.donghanh.partner.PartnerQueries;
import vn.donghanh.partnerbusiness.BusinessSource;
import vn.donghanh.partnerbusiness.PartnerBusinessKind;
import vn.donghanh.partnerbusiness.PartnerBusinessSending;
import vn.donghanh.partnerbusiness.loop.BusinessStepRow;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.staff.StaffQueries;

/** Queries of the Centre's pages on the courses of a case. */
@UseCases(reads = true)
public class TrainingQueries {
    @Inject
    CaseFileRepository caseFiles;

    @Inject
    CaseHeaderQueries caseHeaders;

    @Inject
    EnrolmentRepository enrolments;

    @Inject
    MonthlyAttendanceQueries months;

    @Inject
    EnrolmentTransitions transitions;

    @Inject
    CaseTaskQueries tasks;

    @Inject
    PartnerQueries partners;

    @Inject
    PartnerBusinessSending sending;

    @Inject
    DisclosureService disclosures;

    @Inject
    EnrolmentSharingProvider sharing;

    @Inject
    StaffQueries staff;

    @Inject
    CurrentUser user;

    @Requires(CASE_READ)
    @AuditAction("training.list")
    public CaseTrainingView list(String number) {
        CaseView caseView = caseFiles.get(number);
        List<Enrolment> all = enrolments.findByCase(caseView.id());
        Map<OrganisationId, String> schools = partners.names(
                all.stream().map(Enrolment::partner).filter(Objects::nonNull).toList());
        return new CaseTrainingView(
                caseHeaders.header(caseView),
                all.stream().map(enrolment -> row(enrolment, schools)).toList(),
                mayArrange(caseView));
    }

    @Requires(CASE_READ)
    @AuditAction("training.view")
    public EnrolmentView get(String number, String ref) {
        CaseView caseView = caseFiles.get(number);
        Enrolment enrolment = enrolments.get(caseView.id(), ref);
        OrganisationId school = enrolment.partner();
        boolean mayArrange = mayArrange(caseView);
        boolean mayRecord = mayRecord(caseView);
        return new EnrolmentView(
                caseHeaders.header(caseView),
                row(enrolment, partners.names(school == null ? List.of() : List.of(school))),
                enrolment.feeSource(),
                enrolment.startOn(),
                enrolment.completedOn(),
                enrolment.result(),
                user.may(TRAINING_ARRANGE) ? transitions.decryptCertificate(enrolment) : null,
                mayArrange && enrolment.status().allows(EnrolmentStep.APPLY, BusinessSource.CENTRE)
                        ? sending.prepare(
                                caseView,
                                PartnerBusinessKind.TRAINING,
                                enrolment.code(),
                                option -> option.offers(enrolment.course()))
                        : null,
                enrolment.isSent() && user.may(TRAINING_ARRANGE)
                        ? disclosures.getSent(caseView, enrolment.code())
                        : null,
                months.findMonths(enrolment),
                steps(enrolment),
                openSteps(enrolment, mayArrange, mayRecord),
                mayRecord ? completableTasks(caseView, enrolment) : List.of(),
                enrolment.isSent() ? disclosures.countPictures(caseView, enrolment.code()) : 0,
                mayArrange && sharing.mayShare(enrolment));
    }

    private static List<EnrolmentStep> openSteps(Enrolment enrolment, boolean mayArrange, boolean mayRecord) {
        return enrolment.status().stepsOpenTo(BusinessSource.CENTRE).stream()
                .filter(step -> step == EnrolmentStep.APPLY ? mayArrange : mayRecord)
                .toList();
    }

    private List<TaskKind> completableTasks(CaseView caseView, Enrolment enrolment) {
        return Stream.concat(
                        tasks.ownOpenKinds(caseView, EnrolmentTransitions.subjectOf(enrolment)).stream()
                                .filter(kind -> kind == TaskKind.TRAINING_ATTENDANCE),
                        sending.completableTasks(caseView, enrolment.code()).stream())
                .sorted()
                .toList();
    }

    private boolean mayArrange(CaseView caseView) {
        return caseView.isOpen() && user.may(TRAINING_ARRANGE);
    }

    /** Returns whether the user may record how something goes on that was begun, which a merge does not end. */
    private boolean mayRecord(CaseView caseView) {
        return caseView.isRunning() && user.may(TRAINING_ARRANGE);
    }

    private static EnrolmentRow row(Enrolment enrolment, Map<OrganisationId, String> schools) {
        OrganisationId school = enrolment.partner();
        return new EnrolmentRow(
                enrolment.ref(),
                enrolment.code().value(),
                enrolment.status(),
                enrolment.course(),
                school == null ? null : schools.get(school),
                enrolment.statusSince(),
                nextDate(enrolment));
    }

    /** Returns the date of the next deadline or event. */
    private static @Nullable LocalDate nextDate(Enrolment enrolment) {
        return switch (enrolment.status()) {
            case APPLIED -> day(enrolment.replyDue());
            case ENROLLED -> enrolment.startOn();
            case SUSPENDED -> day(enrolment.suspendedUntil());
            case PROPOSED, REJECTED, IN_PROGRESS, COMPLETED, CERTIFIED, DROPPED, CANCELLED -> null;
        };
    }

    private static @Nullable LocalDate day(@Nullable Instant at) {
        return at == null ? null : CentreTime.day(at);
    }

    private List<BusinessStepRow<EnrolmentStatus, EnrolmentStep>> steps(Enrolment enrolment) {
        List<EnrolmentTransition> transitions = enrolments.findTransitions(enrolment);
        return BusinessStepRow.rows(transitions, staff.names(BusinessStepRow.recorders(transitions)));
    }
}
