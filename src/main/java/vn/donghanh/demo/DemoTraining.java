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
import vn.donghanh.partner.TrainingLevel;
import vn.donghanh.partner.TrainingTrade;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.training.CourseResult;
import vn.donghanh.training.DropOutReason;
import vn.donghanh.training.EnrolmentCancelReason;
import vn.donghanh.training.EnrolmentRejectReason;
import vn.donghanh.training.FeeSource;
import vn.donghanh.training.PauseReason;
import vn.donghanh.training.SchoolTrainingService;
import vn.donghanh.training.TrainingService;
import vn.donghanh.training.TrainingViews;

/** Courses: the worker's steps on the case, the school's under the slip's own number. */
@ApplicationScoped
class DemoTraining {
    private static final int CONSENT_DAYS = 300;

    @Inject
    TrainingService desk;

    @Inject
    SchoolTrainingService inbox;

    @Inject
    ConsentService consents;

    @Inject
    Clock clock;

    void play(DemoScenario tale, DemoStep step) {
        switch (step.step()) {
            case "course-propose" -> propose(tale, step);
            case "course-apply" -> apply(tale, step);
            case "course-talk" -> desk.settle(tale.number(), tale.course());
            case "course-drop" -> desk.drop(tale.number(), tale.course(), DropOutReason.valueOf(step.detail()));
            case "course-cancel" -> desk.cancel(
                    tale.number(), tale.course(), EnrolmentCancelReason.valueOf(step.detail()));
            case "course-enrol" -> inbox.enrol(tale.slip(), today().plusDays(Integer.parseInt(step.detail())));
            case "course-reject" -> inbox.reject(tale.slip(), EnrolmentRejectReason.valueOf(step.detail()));
            case "course-month" -> inbox.attended(
                    tale.slip(), inbox.get(tale.slip()).countable().get(0), Integer.parseInt(step.detail()));
            case "course-suspend" -> inbox.suspend(tale.slip(), PauseReason.valueOf(step.detail()));
            case "course-resume" -> inbox.resume(tale.slip());
            case "course-complete" -> inbox.complete(tale.slip(), today(), CourseResult.valueOf(step.detail()), true);
            case "course-certify" -> inbox.certify(tale.slip(), step.words());
            case "course-take-back" -> inbox.takeBack(tale.slip());
            case "course-correct" -> inbox.correct(tale.slip(), EntryCorrectionReason.valueOf(step.detail()));
            default -> throw new IllegalStateException("No such step: " + step.step());
        }
    }

    private void propose(DemoScenario tale, DemoStep step) {
        String[] course = step.detail().split(" ", -1);
        String ref = desk.propose(tale.number(), TrainingTrade.valueOf(course[0]), TrainingLevel.valueOf(course[1]));
        tale.learns(ref, desk.get(tale.number(), ref).row().code());
    }

    private void apply(DemoScenario tale, DemoStep step) {
        TrainingViews.SchoolOption school =
                desk.get(tale.number(), tale.course()).schools().get(0);
        consents.record(
                tale.number(),
                new RecordConsentCommand(
                        ConsentScope.SHARE_TRAINING,
                        RecordConsentCommand.Answer.YES,
                        ConsentMethod.WRITTEN,
                        null,
                        null,
                        null,
                        today().plusDays(CONSENT_DAYS),
                        school.choice().id()));
        desk.apply(
                tale.number(),
                tale.course(),
                new TrainingService.ApplyCommand(
                        school.choice().ref(), step.words(), FeeSource.valueOf(step.detail()), true));
    }

    private LocalDate today() {
        return CentreTime.day(clock.instant());
    }
}
