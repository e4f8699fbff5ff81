package vn.donghanh.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import vn.donghanh.consent.ConsentAnswer;
import vn.donghanh.consent.ConsentForm;
import vn.donghanh.consent.ConsentScope;
import vn.donghanh.consent.ConsentService;
import vn.donghanh.partner.EntryError;
import vn.donghanh.partner.TrainingLevel;
import vn.donghanh.partner.TrainingTrade;
import vn.donghanh.shared.VietNam;
import vn.donghanh.training.CancelCause;
import vn.donghanh.training.CourseResult;
import vn.donghanh.training.DropCause;
import vn.donghanh.training.FeeSource;
import vn.donghanh.training.PauseCause;
import vn.donghanh.training.RejectCause;
import vn.donghanh.training.TrainingDesk;
import vn.donghanh.training.TrainingInbox;
import vn.donghanh.training.TrainingViews;

/** Courses: the worker's steps on the case, the school's under the slip's own number. */
@ApplicationScoped
class DemoTraining {
    private static final int CONSENT_DAYS = 300;

    @Inject
    TrainingDesk desk;

    @Inject
    TrainingInbox inbox;

    @Inject
    ConsentService consents;

    @Inject
    Clock clock;

    void play(DemoTale tale, DemoStep step) {
        switch (step.step()) {
            case "course-propose" -> propose(tale, step);
            case "course-apply" -> apply(tale, step);
            case "course-talk" -> desk.settle(tale.number(), tale.course());
            case "course-drop" -> desk.drop(tale.number(), tale.course(), DropCause.valueOf(step.detail()));
            case "course-cancel" -> desk.cancel(tale.number(), tale.course(), CancelCause.valueOf(step.detail()));
            case "course-enrol" -> inbox.enrol(tale.slip(), today().plusDays(Integer.parseInt(step.detail())));
            case "course-reject" -> inbox.reject(tale.slip(), RejectCause.valueOf(step.detail()));
            case "course-month" -> inbox.attended(
                    tale.slip(), inbox.one(tale.slip()).countable().get(0), Integer.parseInt(step.detail()));
            case "course-suspend" -> inbox.suspend(tale.slip(), PauseCause.valueOf(step.detail()));
            case "course-resume" -> inbox.resume(tale.slip());
            case "course-complete" -> inbox.complete(tale.slip(), today(), CourseResult.valueOf(step.detail()), true);
            case "course-certify" -> inbox.certify(tale.slip(), step.words());
            case "course-take-back" -> inbox.takeBack(tale.slip());
            case "course-correct" -> inbox.correct(tale.slip(), EntryError.valueOf(step.detail()));
            default -> throw new IllegalStateException("No such step: " + step.step());
        }
    }

    private void propose(DemoTale tale, DemoStep step) {
        String[] course = step.detail().split(" ", -1);
        String ref = desk.propose(tale.number(), TrainingTrade.valueOf(course[0]), TrainingLevel.valueOf(course[1]));
        tale.learns(ref, desk.one(tale.number(), ref).row().code());
    }

    private void apply(DemoTale tale, DemoStep step) {
        TrainingViews.School school =
                desk.one(tale.number(), tale.course()).schools().get(0);
        consents.record(
                tale.number(),
                new ConsentAnswer(
                        ConsentScope.SHARE_TRAINING,
                        ConsentAnswer.Said.YES,
                        ConsentForm.WRITTEN,
                        null,
                        null,
                        null,
                        today().plusDays(CONSENT_DAYS),
                        school.choice().id()));
        desk.apply(
                tale.number(),
                tale.course(),
                new TrainingDesk.Application(
                        school.choice().ref(), step.words(), FeeSource.valueOf(step.detail()), true));
    }

    private LocalDate today() {
        return VietNam.day(clock.instant());
    }
}
