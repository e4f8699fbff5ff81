package vn.donghanh.training;

import static vn.donghanh.security.Permission.TRAINING_ARRANGE;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.casefile.CaseFileRepository;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.spi.NeedProvider;
import vn.donghanh.casefile.task.CaseTaskRepository;
import vn.donghanh.consent.ConsentMethod;
import vn.donghanh.consent.ConsentPolicy;
import vn.donghanh.consent.ConsentScope;
import vn.donghanh.consent.DisclosureContent;
import vn.donghanh.consent.DisclosureService;
import vn.donghanh.partner.PartnerOption;
import vn.donghanh.partner.PartnerQueries;
import vn.donghanh.partner.ServiceType;
import vn.donghanh.reference.CodeListQueries;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.Precondition;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.shared.VietnameseText;

/**
 * Use cases of the worker: proposing a course with the client, applying with the client's consent and recording the client's statements.
 */
@UseCases
public class TrainingService {
    /** Task kinds that the worker completes by hand. */
    static final Set<TaskKind> COMPLETABLE_TASKS = Set.of(
            TaskKind.TRAINING_ATTENDANCE,
            TaskKind.TRAINING_ENDED,
            TaskKind.TRAINING_NOT_RECEIVED,
            TaskKind.TRAINING_CORRECTED);

    @Inject
    CaseFileRepository caseFiles;

    @Inject
    EnrolmentRepository enrolments;

    @Inject
    EnrolmentTransitions transitions;

    @Inject
    CodeListQueries codeLists;

    @Inject
    PartnerQueries partners;

    @Inject
    DisclosureService disclosures;

    @Inject
    ConsentPolicy consents;

    @Inject
    CaseTaskRepository tasks;

    @Inject
    @Any
    Instance<NeedProvider> needs;

    @Inject
    Clock clock;

    /**
     * @param trade code of a trade that may be chosen today, {@code level} of a training level
     * @return the reference of the new enrolment
     */
    @Requires(TRAINING_ARRANGE)
    @AuditAction("training.propose")
    public String propose(String number, @Nullable String trade, @Nullable String level) {
        CaseView caseView = findOpenCase(number);
        Enrolment enrolment = new Enrolment(
                caseView,
                requireListed("trade", ServiceType.TRADES, trade),
                requireListed("level", ServiceType.LEVELS, level),
                trainingNeed(caseView),
                clock.instant());
        transitions.propose(enrolment);
        caseFiles.markUpdated(caseView.number());
        return enrolment.ref();
    }

    private String requireListed(String field, String list, @Nullable String code) {
        if (code == null || !codeLists.isValid(list, code, CentreTime.day(clock.instant()))) {
            throw RuleViolationException.at(field, TrainingRule.COURSE_MISSING);
        }
        return code;
    }

    /** Returns the content that {@link #apply} would send to the school. */
    @Requires(TRAINING_ARRANGE)
    @AuditAction("training.preview-slip")
    public DisclosureContent preview(String number, String ref, ApplyForCourseCommand application) {
        return content(enrolments.get(findOpenCase(number).id(), ref), application);
    }

    /** Sends the content that worker and client have just read to the one school for which the client gave consent. */
    @Requires(TRAINING_ARRANGE)
    @AuditAction("training.apply")
    public void apply(String number, String ref, ApplyForCourseCommand application) {
        CaseView caseView = findOpenCase(number);
        Enrolment enrolment = enrolments.get(caseView.id(), ref);
        Precondition.requireAll(application.preconditions());
        PartnerOption school = requireOfferingSchool(enrolment, application);
        DisclosureContent content = content(enrolment, application);
        requireGuardianConsent(caseView, school);
        transitions.apply(enrolment, school.id(), Objects.requireNonNull(application.fee()));
        disclosures.send(
                caseView,
                new DisclosureService.NewDisclosure(
                        enrolment.code(), school.id(), ConsentScope.SHARE_TRAINING, Set.of(), content, false));
        caseFiles.markUpdated(caseView.number());
    }

    @Requires(TRAINING_ARRANGE)
    @AuditAction("training.record-interruption")
    public void suspend(String number, String ref, @Nullable PauseReason cause) {
        transitions.suspend(load(number, ref), EnrolmentStatementSource.CENTRE, cause);
    }

    @Requires(TRAINING_ARRANGE)
    @AuditAction("training.record-resumption")
    public void resume(String number, String ref) {
        transitions.resume(load(number, ref), EnrolmentStatementSource.CENTRE);
    }

    /** Records that the client has left the course. */
    @Requires(TRAINING_ARRANGE)
    @AuditAction("training.record-dropout")
    public void drop(String number, String ref, @Nullable String cause) {
        transitions.drop(load(number, ref), cause);
    }

    /** Cancels the enrolment; the school can no longer open it. */
    @Requires(TRAINING_ARRANGE)
    @AuditAction("training.cancel")
    public void cancel(String number, String ref, @Nullable EnrolmentCancelReason cause) {
        if (cause != null && !EnrolmentCancelReason.selectableByWorkers().contains(cause)) {
            throw RuleViolationException.at("cause", TrainingRule.CAUSE_MISSING);
        }
        transitions.cancel(load(number, ref), cause);
    }

    /** Completes the open tasks after the worker has contacted the client, found another course or reviewed a correction by the school. */
    @Requires(TRAINING_ARRANGE)
    @AuditAction("training.record-check-in")
    public void completeTasks(String number, String ref) {
        CaseView caseView = caseFiles.get(number);
        Enrolment enrolment = enrolments.get(caseView.id(), ref);
        tasks.completeAbout(
                caseView.id(), EnrolmentTransitions.subjectOf(enrolment), COMPLETABLE_TASKS.toArray(TaskKind[]::new));
        caseFiles.markUpdated(caseView.number());
    }

    private Enrolment load(String number, String ref) {
        CaseView caseView = findOpenCase(number);
        Enrolment enrolment = enrolments.get(caseView.id(), ref);
        caseFiles.markUpdated(caseView.number());
        return enrolment;
    }

    private CaseView findOpenCase(String number) {
        CaseView caseView = caseFiles.get(number);
        if (!caseView.status().isOpen()) {
            throw new RuleViolationException(TrainingRule.CASE_ENDED);
        }
        return caseView;
    }

    private PartnerOption requireOfferingSchool(Enrolment enrolment, ApplyForCourseCommand application) {
        PartnerOption school = partners.getValid(Objects.requireNonNull(application.school()));
        if (!school.offers(enrolment.course())) {
            throw RuleViolationException.at("school", TrainingRule.COURSE_NOT_OFFERED);
        }
        return school;
    }

    /**
     * Requires a representative's consent if the client is or may be a minor. Whether any consent exists is checked when the disclosure is
     * written.
     */
    private void requireGuardianConsent(CaseView caseView, PartnerOption school) {
        boolean withoutGuardian = caseView.ageBand().requiresChildPath()
                && consents.findValidConsent(caseView.id(), ConsentScope.SHARE_TRAINING, school.id())
                        .filter(consent -> consent.form() != ConsentMethod.GUARDIAN)
                        .isPresent();
        if (withoutGuardian) {
            throw RuleViolationException.at("how", TrainingRule.GUARDIAN_NEEDED);
        }
    }

    private static DisclosureContent content(Enrolment enrolment, ApplyForCourseCommand application) {
        Precondition.requireAll(application.slipPreconditions());
        String student = VietnameseText.clean(Objects.requireNonNull(application.student()));
        return CourseSlipComposer.compose(student, enrolment.course(), Objects.requireNonNull(application.fee()));
    }

    /** Returns the recorded need for training, if the client has one. */
    private @Nullable String trainingNeed(CaseView caseView) {
        return needs.stream()
                .flatMap(source -> source.needs(caseView).stream())
                .filter(need -> need.labelKey().endsWith(".TRAINING"))
                .map(NeedProvider.NeedSummary::key)
                .findFirst()
                .orElse(null);
    }
}
