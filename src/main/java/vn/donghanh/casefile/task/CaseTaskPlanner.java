package vn.donghanh.casefile.task;

import static vn.donghanh.casefile.model.TaskKind.*;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import vn.donghanh.casefile.model.CaseFile;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.CaseStep;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.IntakeMode;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.model.TriageLevel;
import vn.donghanh.reference.DeadlineCode;
import vn.donghanh.reference.DeadlineQueries;
import vn.donghanh.security.Permission;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.CentreTime;

/** Opens and ends tasks after each transition: the deadlines of the whole procedure in one place. */
@ApplicationScoped
public class CaseTaskPlanner {
    @Inject
    CaseTaskOpener taskOpener;

    @Inject
    CaseTaskEnder taskEnder;

    @Inject
    CaseTaskMover taskMover;

    @Inject
    CaseTaskQueries openTasks;

    @Inject
    DeadlineQueries deadlines;

    @Inject
    Clock clock;

    public void applyTransition(CaseStep step, CaseFile caseFile) {
        CaseView view = caseFile.view();
        CaseId id = view.id();
        StaffId manager = view.responsible();
        // a switch expression, since only of those the compiler demands all steps
        Runnable changes =
                switch (step) {
                    case SCREEN -> () -> screening(view);
                    case ACCEPT -> () -> {
                        taskEnder.complete(id, ACCEPTANCE);
                        taskOpener.open(id, FIRST_CONTACT, manager, view.level().firstContactDeadline());
                    };
                    case BEGIN_ASSESSMENT -> () -> recordFirstContact(view);
                    case COMPLETE_ASSESSMENT -> () -> {
                        taskEnder.complete(id, ASSESSMENT);
                        taskOpener.open(
                                id, PLAN, manager, view.childPath() ? DeadlineCode.PLAN_CHILD : DeadlineCode.PLAN);
                    };
                    case SUBMIT_PLAN -> () -> {
                        taskEnder.complete(id, PLAN, PLAN_RETURNED);
                        taskOpener.open(id, PLAN_PROPOSAL, Permission.PLAN_PROPOSE, DeadlineCode.PLAN_APPROVAL);
                    };
                    case RETURN_PLAN -> () -> {
                        taskEnder.complete(id, PLAN_PROPOSAL, PLAN_APPROVAL);
                        taskOpener.open(id, PLAN_RETURNED, manager, DeadlineCode.PLAN_APPROVAL);
                    };
                    case APPROVE_PLAN -> () -> {
                        taskEnder.complete(id, PLAN_PROPOSAL, PLAN_APPROVAL);
                        scheduleNoteAndReview(caseFile, manager);
                    };
                    case BEGIN_REVIEW -> () -> {
                        taskEnder.complete(id, REVIEW);
                        taskOpener.open(id, REVIEW_FINISH, manager, DeadlineCode.REVIEW_FINISH);
                        screenAgain(id, manager);
                    };
                    case FINISH_REVIEW, FINISH_REVIEW_CHANGED -> () -> {
                        taskEnder.complete(id, REVIEW_FINISH, INCIDENT_REVIEW);
                        taskEnder.drop(id, RISK_SCREENING, PLAN_RETURNED);
                        scheduleNoteAndReview(caseFile, manager);
                    };
                    case PAUSE -> () ->
                            taskEnder.drop(id, NOTE_DUE, REVIEW, REVIEW_FINISH, PLAN_PROPOSAL, PLAN_RETURNED);
                    case RESUME -> () -> {
                        taskEnder.complete(id, TaskKind.RESUME);
                        continueNotesAndReviews(caseFile, manager);
                    };
                    case REQUEST_CLOSING -> () -> {
                        taskEnder.drop(
                                id, NOTE_DUE, REVIEW, REVIEW_FINISH, PLAN_PROPOSAL, PLAN_RETURNED, TaskKind.RESUME);
                        taskEnder.complete(id, CLOSING_RETURNED);
                        taskOpener.open(
                                id, CLOSING_PROPOSAL, Permission.CLOSING_PROPOSE, DeadlineCode.CLOSING_DECISION);
                    };
                    case RETURN_CLOSING -> () -> {
                        taskEnder.complete(id, CLOSING_PROPOSAL, CLOSING_APPROVAL);
                        taskOpener.open(id, CLOSING_RETURNED, manager, DeadlineCode.CLOSING_DECISION);
                        continueNotesAndReviews(caseFile, manager);
                    };
                    case CLOSE_WITH_FOLLOW_UP -> () -> {
                        endAll(caseFile, CLOSING_APPROVAL);
                        followUps(id, manager);
                    };
                    case DECLINE -> () -> endAll(caseFile, ACCEPTANCE);
                    case CLOSE -> () -> endAll(caseFile, CLOSING_APPROVAL);
                    case WITHDRAW -> () -> endAll(caseFile, WITHDRAWAL_CONFIRM);
                    case END_FOLLOW_UP, GIVE_UP -> () -> endAll(caseFile);
                    case REOPEN -> () -> {
                        taskEnder.drop(id, FOLLOW_UP, FOLLOW_UP_END);
                        taskOpener.open(id, TaskKind.RESTART, manager, DeadlineCode.REOPEN_START);
                    };
                    case MERGE, SPLIT -> () -> {
                        // Tasks stay open on a merged case, so that they apply again when the merge is undone; see
                        // CaseTask.IN_EFFECT.
                    };
                    case RESTART -> () -> {
                        taskEnder.complete(id, TaskKind.RESTART);
                        taskOpener.open(id, ASSESSMENT, manager, DeadlineCode.ASSESSMENT);
                    };
                };
        changes.run();
    }

    /** Completes the first contact and opens the assessment, which can begin now; does nothing if it is open already. */
    public void recordFirstContact(CaseView view) {
        if (openTasks.isOpen(view.id(), ASSESSMENT)) {
            return;
        }
        taskEnder.complete(view.id(), FIRST_CONTACT);
        taskOpener.open(view.id(), ASSESSMENT, view.responsible(), assessment(view));
    }

    /** Completes the tasks that the last step has fulfilled and ends all others with the case. */
    private void endAll(CaseFile caseFile, TaskKind... completed) {
        taskEnder.complete(caseFile.id(), completed);
        taskEnder.endWithCase(caseFile.id());
        caseFile.scheduleReview(null);
    }

    private void screening(CaseView view) {
        taskOpener.open(view.id(), SCREENING_ITEMS, view.receivedBy(), screeningItems(view));
        taskOpener.open(view.id(), ACCEPTANCE, acceptedBy(view), acceptance(view));
    }

    /**
     * Brings the deadlines that depend on the level forward when it was raised: counted from now, and never later than before. Lowering moves none. The
     * acceptance waits with those who may accept the case at its level.
     */
    public void levelChanged(TriageLevel before, CaseView view) {
        routeAcceptance(view);
        if (view.level() == before || !view.level().atLeast(before)) {
            return;
        }
        Map.of(
                        ACCEPTANCE, acceptance(view),
                        SCREENING_ITEMS, screeningItems(view),
                        FIRST_CONTACT, view.level().firstContactDeadline(),
                        NOTE_DUE, view.level().noteInterval())
                .forEach((kind, deadline) ->
                        taskMover.bringForward(view.id(), kind, deadlines.due(deadline, clock.instant())));
    }

    /** Moves the acceptance to those who may accept the case now, after its level or the age of the client has changed. */
    public void routeAcceptance(CaseView view) {
        taskMover.route(view.id(), ACCEPTANCE, acceptedBy(view));
    }

    private static Permission acceptedBy(CaseView view) {
        return isUrgent(view) || view.childPath() ? Permission.CASE_ACCEPT_HIGH : Permission.CASE_ACCEPT;
    }

    private static DeadlineCode acceptance(CaseView view) {
        return isUrgent(view) ? DeadlineCode.ACCEPT_URGENT : DeadlineCode.ACCEPT;
    }

    private static DeadlineCode screeningItems(CaseView view) {
        return isUrgent(view) ? DeadlineCode.SCREENING_ITEMS_URGENT : DeadlineCode.SCREENING_ITEMS;
    }

    private static boolean isUrgent(CaseView view) {
        return view.level().atLeast(TriageLevel.HIGH);
    }

    private static DeadlineCode assessment(CaseView view) {
        return view.mode() == IntakeMode.EMERGENCY ? DeadlineCode.ASSESSMENT_EMERGENCY : DeadlineCode.ASSESSMENT;
    }

    /** The risks are screened at each review, unless an incident has asked for it already. */
    private void screenAgain(CaseId id, StaffId manager) {
        if (!openTasks.isOpen(id, RISK_SCREENING)) {
            taskOpener.open(id, RISK_SCREENING, manager, DeadlineCode.RISK_SCREENING);
        }
    }

    /** Schedules the next progress note and the next review of an active case. */
    private void scheduleNoteAndReview(CaseFile caseFile, StaffId manager) {
        schedule(caseFile, manager, deadlines.due(DeadlineCode.REVIEW_EVERY, clock.instant()));
    }

    /**
     * Schedules the next progress note and the review that was due before a pause or a request for closing: on its day, or, where that has passed or nobody
     * finished it, within the time of a review that has begun.
     */
    private void continueNotesAndReviews(CaseFile caseFile, StaffId manager) {
        LocalDate planned = caseFile.view().reviewOn();
        if (planned == null) {
            scheduleNoteAndReview(caseFile, manager);
            return;
        }
        Instant now = clock.instant();
        schedule(
                caseFile,
                manager,
                planned.isAfter(CentreTime.day(now))
                        ? CentreTime.endOf(planned)
                        : deadlines.due(DeadlineCode.REVIEW_FINISH, now));
    }

    private void schedule(CaseFile caseFile, StaffId manager, Instant review) {
        CaseView view = caseFile.view();
        taskEnder.drop(view.id(), NOTE_DUE, REVIEW);
        taskOpener.open(view.id(), NOTE_DUE, manager, view.level().noteInterval());
        taskOpener.open(view.id(), REVIEW, manager, review);
        caseFile.scheduleReview(CentreTime.day(review));
    }

    private void followUps(CaseId id, StaffId manager) {
        Instant now = clock.instant();
        Stream.of(
                        DeadlineCode.FOLLOW_UP_1,
                        DeadlineCode.FOLLOW_UP_3,
                        DeadlineCode.FOLLOW_UP_6,
                        DeadlineCode.FOLLOW_UP_12)
                .forEach(milestone ->
                        taskOpener.open(id, FOLLOW_UP, manager, milestone.name(), deadlines.due(milestone, now)));
    }
}
