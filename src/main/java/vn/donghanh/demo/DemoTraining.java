package vn.donghanh.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Map;
import java.util.Objects;
import vn.donghanh.consent.ConsentMethod;
import vn.donghanh.consent.ConsentScope;
import vn.donghanh.consent.ConsentService;
import vn.donghanh.consent.RecordConsentCommand;
import vn.donghanh.demo.partner.DemoReversals;
import vn.donghanh.partner.EntryCorrectionReason;
import vn.donghanh.partner.PartnerOption;
import vn.donghanh.partnerbusiness.PartnerEntry;
import vn.donghanh.partnerbusiness.SendToPartnerCommand;
import vn.donghanh.partnerbusiness.inbox.PartnerBusinessQueries;
import vn.donghanh.partnerbusiness.inbox.PartnerBusinessService;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.training.ApplyForCourseCommand;
import vn.donghanh.training.AttendanceView;
import vn.donghanh.training.EnrolmentCancelReason;
import vn.donghanh.training.FeeSource;
import vn.donghanh.training.MonthlyAttendanceService;
import vn.donghanh.training.TrainingQueries;
import vn.donghanh.training.TrainingService;

/** Plays courses: the worker's steps on the case, the school's under the number of the slip. */
@ApplicationScoped
class DemoTraining implements DemoScenarioRunner.Part {
    private static final int CONSENT_DAYS = 300;

    @Inject
    TrainingQueries queries;

    @Inject
    TrainingService service;

    @Inject
    PartnerBusinessQueries inbox;

    @Inject
    PartnerBusinessService school;

    @Inject
    DemoReversals reversals;

    @Inject
    MonthlyAttendanceService attendance;

    @Inject
    ConsentService consents;

    @Inject
    Clock clock;

    @Override
    public Map<String, DemoScenarioRunner.Action> steps() {
        return Map.ofEntries(
                Map.entry("course-propose", (scenario, step) -> propose(scenario, step)),
                Map.entry("course-apply", (scenario, step) -> apply(scenario, step)),
                Map.entry(
                        "course-talk", (scenario, step) -> service.completeTasks(scenario.number(), scenario.course())),
                Map.entry(
                        "course-drop",
                        (scenario, step) -> service.drop(scenario.number(), scenario.course(), step.detail())),
                Map.entry(
                        "course-cancel",
                        (scenario, step) -> service.cancel(
                                scenario.number(), scenario.course(), EnrolmentCancelReason.valueOf(step.detail()))),
                Map.entry(
                        "course-enrol",
                        (scenario, step) -> school.record(
                                scenario.slip(),
                                "ENROL",
                                PartnerEntry.on(CentreTime.today(clock).plusDays(Integer.parseInt(step.detail()))))),
                Map.entry(
                        "course-reject",
                        (scenario, step) ->
                                school.record(scenario.slip(), "REJECT", PartnerEntry.because(step.detail()))),
                Map.entry(
                        "course-month",
                        (scenario, step) -> attendance.record(
                                scenario.slip(), firstMonth(scenario), Integer.parseInt(step.detail()))),
                Map.entry(
                        "course-suspend",
                        (scenario, step) ->
                                school.record(scenario.slip(), "SUSPEND", PartnerEntry.because(step.detail()))),
                Map.entry(
                        "course-resume",
                        (scenario, step) -> school.record(scenario.slip(), "RESUME", PartnerEntry.EMPTY)),
                Map.entry(
                        "course-complete",
                        (scenario, step) -> school.record(
                                scenario.slip(),
                                "COMPLETE",
                                PartnerEntry.of(CentreTime.today(clock), null, step.detail())
                                        .confirm())),
                Map.entry(
                        "course-certify",
                        (scenario, step) ->
                                school.record(scenario.slip(), "CERTIFY", PartnerEntry.ofPaper(step.words()))),
                Map.entry("course-take-back", (scenario, step) -> reversals.takeBack(scenario.slip())),
                Map.entry(
                        "course-correct",
                        (scenario, step) ->
                                reversals.correct(scenario.slip(), EntryCorrectionReason.valueOf(step.detail()))));
    }

    private void propose(DemoScenario scenario, DemoStep step) {
        String[] course = step.detail().split(" ", -1);
        String ref = service.propose(scenario.number(), course[0], course[1]);
        scenario.setCourse(ref, queries.get(scenario.number(), ref).row().code());
    }

    private YearMonth firstMonth(DemoScenario scenario) {
        return Objects.requireNonNull(inbox.get(scenario.slip()).own(AttendanceView.class))
                .recordable()
                .get(0);
    }

    private void apply(DemoScenario scenario, DemoStep step) {
        PartnerOption recipient = Objects.requireNonNull(
                        queries.get(scenario.number(), scenario.course()).sending())
                .recipients()
                .get(0)
                .partner();
        consents.record(
                scenario.number(),
                new RecordConsentCommand(
                        ConsentScope.SHARE_TRAINING,
                        RecordConsentCommand.Answer.YES,
                        ConsentMethod.WRITTEN,
                        null,
                        null,
                        null,
                        CentreTime.today(clock).plusDays(CONSENT_DAYS),
                        recipient.id()));
        service.apply(
                scenario.number(),
                scenario.course(),
                new ApplyForCourseCommand(
                        new SendToPartnerCommand(recipient.ref(), step.words(), true),
                        FeeSource.valueOf(step.detail())));
    }
}
