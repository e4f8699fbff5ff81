package vn.donghanh.training;

import static vn.donghanh.security.Permission.CASE_READ;
import static vn.donghanh.security.Permission.TRAINING_ARRANGE;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.casefile.CaseFiles;
import vn.donghanh.casefile.CaseTasks;
import vn.donghanh.casefile.CaseView;
import vn.donghanh.casefile.NeedSource;
import vn.donghanh.casefile.TaskKind;
import vn.donghanh.consent.ConsentForm;
import vn.donghanh.consent.ConsentScope;
import vn.donghanh.consent.Consents;
import vn.donghanh.consent.DisclosedContent;
import vn.donghanh.consent.Disclosures;
import vn.donghanh.partner.PartnerChoice;
import vn.donghanh.partner.Partners;
import vn.donghanh.partner.TrainingLevel;
import vn.donghanh.partner.TrainingTrade;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.Requirement;
import vn.donghanh.shared.RuleViolation;
import vn.donghanh.shared.VietnameseText;

/** The worker's side of training: proposed with the client, applied for with her consent, and what is told by her. */
@UseCases
public class TrainingDesk {
    private static final int NAME_LONGEST = 80;

    /** What is ticked off after having been seen to. */
    static final Set<TaskKind> SETTLEABLE = Set.of(
            TaskKind.TRAINING_ATTENDANCE,
            TaskKind.TRAINING_ENDED,
            TaskKind.TRAINING_NOT_RECEIVED,
            TaskKind.TRAINING_CORRECTED);

    @Inject
    CaseFiles files;

    @Inject
    Enrolments enrolments;

    @Inject
    EnrolmentSteps steps;

    @Inject
    TrainingReading reading;

    @Inject
    Partners partners;

    @Inject
    Disclosures disclosures;

    @Inject
    Consents consents;

    @Inject
    CaseTasks tasks;

    @Inject
    @Any
    Instance<NeedSource> needs;

    @Inject
    Clock clock;

    /** What is to be applied for; {@code student} is the name she wants to be called by at the school. */
    public record Application(
            @Nullable String school, @Nullable String student, @Nullable FeeSource fee, boolean readWithClient) {

        /** What the school is to read. */
        private List<Requirement> slip() {
            boolean named = student != null && !student.isBlank() && student.length() <= NAME_LONGEST;
            return List.of(
                    Requirement.of(TrainingRule.NAME_MISSING, named).at("student"),
                    Requirement.of(TrainingRule.FEE_MISSING, fee != null).at("fee"));
        }

        /** Everything that a sending asks, in the order of the form. */
        List<Requirement> asked() {
            List<Requirement> asked = new ArrayList<>();
            asked.add(
                    Requirement.of(TrainingRule.SCHOOL_MISSING, school != null).at("school"));
            asked.addAll(slip());
            asked.add(Requirement.of(TrainingRule.NOT_READ_WITH_CLIENT, readWithClient)
                    .at("read"));
            return asked;
        }
    }

    @Requires(CASE_READ)
    @AuditAction("training.list")
    public TrainingViews.CaseTraining list(String number) {
        return reading.list(files.see(number));
    }

    @Requires(CASE_READ)
    @AuditAction("training.view")
    public TrainingViews.One one(String number, String ref) {
        CaseView file = files.see(number);
        return reading.one(file, enrolments.get(file.id(), ref));
    }

    /** @return the ref of the new enrolment */
    @Requires(TRAINING_ARRANGE)
    @AuditAction("training.propose")
    public String propose(String number, @Nullable TrainingTrade trade, @Nullable TrainingLevel level) {
        CaseView file = openCase(number);
        if (trade == null || level == null) {
            throw RuleViolation.at(trade == null ? "trade" : "level", TrainingRule.COURSE_MISSING);
        }
        Enrolment enrolment = new Enrolment(file, trade, level, need(file), clock.instant());
        steps.propose(enrolment);
        files.touch(file.number());
        return enrolment.ref();
    }

    /** What the school would see; the same that {@link #apply} sends. */
    @Requires(TRAINING_ARRANGE)
    @AuditAction("training.preview-slip")
    public DisclosedContent preview(String number, String ref, Application application) {
        return content(enrolments.get(openCase(number).id(), ref), application);
    }

    /** Sends exactly what the worker and the client have just read, to the one school she has agreed to. */
    @Requires(TRAINING_ARRANGE)
    @AuditAction("training.apply")
    public void apply(String number, String ref, Application application) {
        CaseView file = openCase(number);
        Enrolment enrolment = enrolments.get(file.id(), ref);
        Requirement.demand(application.asked());
        PartnerChoice school = school(enrolment, application);
        DisclosedContent content = content(enrolment, application);
        mustBeSpokenFor(file, school);
        steps.apply(enrolment, school.id(), Objects.requireNonNull(application.fee()));
        disclosures.write(
                file,
                new Disclosures.Sending(
                        enrolment.code(), school.id(), ConsentScope.SHARE_TRAINING, Set.of(), content, false));
        files.touch(file.number());
    }

    @Requires(TRAINING_ARRANGE)
    @AuditAction("training.record-interruption")
    public void suspend(String number, String ref, @Nullable PauseCause cause) {
        steps.suspend(load(number, ref), By.CENTRE, cause);
    }

    @Requires(TRAINING_ARRANGE)
    @AuditAction("training.record-resumption")
    public void resume(String number, String ref) {
        steps.resume(load(number, ref), By.CENTRE);
    }

    /** She has left the course. */
    @Requires(TRAINING_ARRANGE)
    @AuditAction("training.record-dropout")
    public void drop(String number, String ref, @Nullable DropCause cause) {
        steps.drop(load(number, ref), cause);
    }

    /** Called off; the school's next request finds nothing. */
    @Requires(TRAINING_ARRANGE)
    @AuditAction("training.cancel")
    public void cancel(String number, String ref, @Nullable CancelCause cause) {
        if (cause != null && !CancelCause.chosenByWorkers().contains(cause)) {
            throw RuleViolation.at("cause", TrainingRule.CAUSE_MISSING);
        }
        steps.cancel(load(number, ref), cause);
    }

    /** The client was asked what would help, another way was found, or what the school put right was looked at. */
    @Requires(TRAINING_ARRANGE)
    @AuditAction("training.record-check-in")
    public void settle(String number, String ref) {
        CaseView file = files.see(number);
        Enrolment enrolment = enrolments.get(file.id(), ref);
        tasks.doneAbout(file.id(), EnrolmentSteps.about(enrolment), SETTLEABLE.toArray(TaskKind[]::new));
        files.touch(file.number());
    }

    private Enrolment load(String number, String ref) {
        CaseView file = openCase(number);
        Enrolment enrolment = enrolments.get(file.id(), ref);
        files.touch(file.number());
        return enrolment;
    }

    private CaseView openCase(String number) {
        CaseView file = files.see(number);
        if (!file.status().isOpen()) {
            throw new RuleViolation(TrainingRule.CASE_ENDED);
        }
        return file;
    }

    private PartnerChoice school(Enrolment enrolment, Application application) {
        PartnerChoice school = partners.chosen(Objects.requireNonNull(application.school()));
        if (!school.offers(enrolment.course())) {
            throw RuleViolation.at("school", TrainingRule.COURSE_NOT_OFFERED);
        }
        return school;
    }

    /** For who is, or may be, a minor, somebody who represents her has said yes. Whether anybody has said so at all is asked where it is sent. */
    private void mustBeSpokenFor(CaseView file, PartnerChoice school) {
        boolean alone = file.ageBand().childPath()
                && consents.yes(file.id(), ConsentScope.SHARE_TRAINING, school.id())
                        .filter(yes -> yes.form() != ConsentForm.GUARDIAN)
                        .isPresent();
        if (alone) {
            throw RuleViolation.at("how", TrainingRule.GUARDIAN_NEEDED);
        }
    }

    private static DisclosedContent content(Enrolment enrolment, Application application) {
        Requirement.demand(application.slip());
        String student = VietnameseText.clean(Objects.requireNonNull(application.student()));
        return CourseSlip.of(student, enrolment.trade(), enrolment.level(), Objects.requireNonNull(application.fee()));
    }

    /** The need it answers is the training she asked for, if she did. */
    private @Nullable String need(CaseView file) {
        return needs.stream()
                .flatMap(source -> source.needs(file).stream())
                .filter(need -> need.labelKey().endsWith(".TRAINING"))
                .map(NeedSource.Need::key)
                .findFirst()
                .orElse(null);
    }
}
