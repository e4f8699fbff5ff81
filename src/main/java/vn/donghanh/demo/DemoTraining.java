package vn.donghanh.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import vn.donghanh.consent.ConsentMethod;
import vn.donghanh.consent.ConsentScope;
import vn.donghanh.consent.ConsentService;
import vn.donghanh.consent.RecordConsentCommand;
import vn.donghanh.partner.EntryCorrectionReason;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.training.ApplyForCourseCommand;
import vn.donghanh.training.CourseResult;
import vn.donghanh.training.EnrolmentCancelReason;
import vn.donghanh.training.FeeSource;
import vn.donghanh.training.PauseReason;
import vn.donghanh.training.SchoolOption;
import vn.donghanh.training.TrainingQueries;
import vn.donghanh.training.TrainingService;
import vn.donghanh.training.school.SchoolTrainingQueries;
import vn.donghanh.training.school.SchoolTrainingService;

/** Plays courses: the worker's steps on the case, the school's under the number of the slip. */
@ApplicationScoped
class DemoTraining {
    private static final int CONSENT_DAYS = 300;

    @Inject
    TrainingQueries queries;

    @Inject
    TrainingService service;

    @Inject
    SchoolTrainingQueries inbox;

    @Inject
    SchoolTrainingService school;

    @Inject
    ConsentService consents;

    @Inject
    Clock clock;

    void play(DemoScenario scenario, DemoStep step) {
        switch (step.step()) {
            case "course-propose" -> propose(scenario, step);
            case "course-apply" -> apply(scenario, step);
            case "course-talk" -> service.completeTasks(scenario.number(), scenario.course());
            case "course-drop" -> service.drop(scenario.number(), scenario.course(), step.detail());
            case "course-cancel" -> service.cancel(
                    scenario.number(), scenario.course(), EnrolmentCancelReason.valueOf(step.detail()));
            case "course-enrol" -> school.enrol(scenario.slip(), today().plusDays(Integer.parseInt(step.detail())));
            case "course-reject" -> school.reject(scenario.slip(), step.detail());
            case "course-month" -> school.recordAttendance(
                    scenario.slip(),
                    inbox.get(scenario.slip()).recordableMonths().get(0),
                    Integer.parseInt(step.detail()));
            case "course-suspend" -> school.suspend(scenario.slip(), PauseReason.valueOf(step.detail()));
            case "course-resume" -> school.resume(scenario.slip());
            case "course-complete" -> school.complete(
                    scenario.slip(), today(), CourseResult.valueOf(step.detail()), true);
            case "course-certify" -> school.certify(scenario.slip(), step.words());
            case "course-take-back" -> school.takeBack(scenario.slip());
            case "course-correct" -> school.correct(scenario.slip(), EntryCorrectionReason.valueOf(step.detail()));
            default -> throw new IllegalStateException("No such step: " + step.step());
        }
    }

    private void propose(DemoScenario scenario, DemoStep step) {
        String[] course = step.detail().split(" ", -1);
        String ref = service.propose(scenario.number(), course[0], course[1]);
        scenario.setCourse(ref, queries.get(scenario.number(), ref).row().code());
    }

    private void apply(DemoScenario scenario, DemoStep step) {
        SchoolOption option =
                queries.get(scenario.number(), scenario.course()).schools().get(0);
        consents.record(
                scenario.number(),
                new RecordConsentCommand(
                        ConsentScope.SHARE_TRAINING,
                        RecordConsentCommand.Answer.YES,
                        ConsentMethod.WRITTEN,
                        null,
                        null,
                        null,
                        today().plusDays(CONSENT_DAYS),
                        option.school().id()));
        service.apply(
                scenario.number(),
                scenario.course(),
                new ApplyForCourseCommand(option.school().ref(), step.words(), FeeSource.valueOf(step.detail()), true));
    }

    private LocalDate today() {
        return CentreTime.day(clock.instant());
    }
}
