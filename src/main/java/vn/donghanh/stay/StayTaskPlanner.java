package vn.donghanh.stay;

import static vn.donghanh.casefile.model.TaskKind.STAY_ADMISSION;
import static vn.donghanh.casefile.model.TaskKind.STAY_ALARM_FIRST;
import static vn.donghanh.casefile.model.TaskKind.STAY_ALARM_LAST;
import static vn.donghanh.casefile.model.TaskKind.STAY_ALARM_SECOND;
import static vn.donghanh.casefile.model.TaskKind.STAY_DECISION;
import static vn.donghanh.casefile.model.TaskKind.STAY_END;
import static vn.donghanh.casefile.model.TaskKind.STAY_EXIT;
import static vn.donghanh.casefile.model.TaskKind.STAY_EXIT_PLAN;
import static vn.donghanh.casefile.model.TaskKind.STAY_LEFT;
import static vn.donghanh.casefile.model.TaskKind.STAY_PAPERS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.task.CaseTaskEnder;
import vn.donghanh.casefile.task.CaseTaskOpener;
import vn.donghanh.casefile.task.CaseTaskQueries;
import vn.donghanh.reference.DeadlineCode;
import vn.donghanh.reference.DeadlineQueries;
import vn.donghanh.security.Permission;
import vn.donghanh.shared.CentreTime;

/** Opens and completes the tasks that follow from the transitions and dates of a stay. */
@ApplicationScoped
class StayTaskPlanner {
    private static final TaskKind[] ALARMS = {STAY_ALARM_FIRST, STAY_ALARM_SECOND, STAY_ALARM_LAST};
    private static final TaskKind[] ALL = {
        STAY_ADMISSION,
        STAY_PAPERS,
        STAY_DECISION,
        STAY_ALARM_FIRST,
        STAY_ALARM_SECOND,
        STAY_ALARM_LAST,
        STAY_END,
        STAY_EXIT_PLAN,
        STAY_EXIT
    };

    @Inject
    CaseTaskOpener taskOpener;

    @Inject
    CaseTaskEnder taskEnder;

    @Inject
    CaseTaskQueries openTasks;

    @Inject
    DeadlineQueries deadlines;

    @Inject
    Clock clock;

    void requested(Stay stay) {
        open(
                stay,
                STAY_ADMISSION,
                Permission.STAY_HOST,
                deadlines.due(DeadlineCode.STAY_ADMISSION, stay.requestedAt()));
    }

    /** Replaces the admission task by the tasks for documents and for the director's decision. */
    void admitted(Stay stay) {
        taskEnder.completeAbout(stay.caseId(), stay.ref(), STAY_ADMISSION);
        Instant admitted = admittedAt(stay);
        open(stay, STAY_PAPERS, Permission.STAY_HOST, deadlines.due(DeadlineCode.STAY_DOSSIER_ALARM, admitted));
        open(stay, STAY_DECISION, Permission.STAY_DECIDE, deadlines.due(DeadlineCode.STAY_DOSSIER, admitted));
    }

    void documentsChanged(Stay stay) {
        if (stay.hasAllDocuments()) {
            taskEnder.completeAbout(stay.caseId(), stay.ref(), STAY_PAPERS);
        } else {
            open(
                    stay,
                    STAY_PAPERS,
                    Permission.STAY_HOST,
                    deadlines.due(DeadlineCode.STAY_DOSSIER_ALARM, admittedAt(stay)));
        }
    }

    void confirmed(Stay stay) {
        taskEnder.completeAbout(stay.caseId(), stay.ref(), STAY_DECISION, STAY_PAPERS);
        taskEnder.dropAbout(stay.caseId(), stay.ref(), STAY_EXIT_PLAN, STAY_EXIT);
        scheduleExitPlan(stay);
    }

    void extended(Stay stay) {
        taskEnder.completeAbout(stay.caseId(), stay.ref(), ALARMS);
        taskEnder.completeAbout(stay.caseId(), stay.ref(), STAY_END);
        taskEnder.dropAbout(stay.caseId(), stay.ref(), STAY_EXIT_PLAN, STAY_EXIT);
        scheduleExitPlan(stay);
    }

    /** The tasks of a confirmation that is still open go on, in case the exit does not take place. */
    void exitPlanned(Stay stay, LocalDate on) {
        taskEnder.completeAbout(stay.caseId(), stay.ref(), ALARMS);
        taskEnder.completeAbout(stay.caseId(), stay.ref(), STAY_EXIT_PLAN);
        taskEnder.dropAbout(stay.caseId(), stay.ref(), STAY_EXIT);
        open(stay, STAY_EXIT, Permission.STAY_DECIDE, CentreTime.endOf(on));
    }

    /** Asks the case manager for another plan, since the client did not leave on the planned day. */
    void exitMissed(Stay stay) {
        taskOpener.openForManager(stay.caseId(), STAY_EXIT_PLAN, stay.ref(), CentreTime.endOf(CentreTime.today(clock)));
    }

    void ended(Stay stay) {
        taskEnder.completeAbout(stay.caseId(), stay.ref(), STAY_EXIT, STAY_END, STAY_ADMISSION);
        taskEnder.dropAbout(stay.caseId(), stay.ref(), ALL);
    }

    /** Asks the supervisor, whose time counts from the report: nobody could respond before. */
    void leftUnplanned(Stay stay) {
        taskEnder.dropAbout(stay.caseId(), stay.ref(), ALL);
        open(stay, STAY_LEFT, Permission.STAY_OVERSEE, deadlines.due(DeadlineCode.STAY_LEFT, clock.instant()));
    }

    void responseDecided(Stay stay) {
        taskEnder.completeAbout(stay.caseId(), stay.ref(), STAY_LEFT);
    }

    /** Opens the task of an alarm for the role in charge: case manager, supervisor or director. */
    void openAlarm(Stay stay, StayAlarm alarm, LocalDate day) {
        Instant due = CentreTime.endOf(day);
        switch (alarm) {
            case FIRST -> taskOpener.openForManager(stay.caseId(), alarm.task(), stay.ref(), due);
            case SECOND -> open(stay, alarm.task(), Permission.STAY_OVERSEE, due);
            case LAST -> open(stay, alarm.task(), Permission.STAY_DECIDE, due);
        }
    }

    void openEnd(Stay stay, LocalDate day) {
        open(stay, STAY_END, Permission.STAY_DECIDE, CentreTime.endOf(day));
    }

    /** Completes the user's alarm tasks after the next steps were discussed. */
    void completeDiscussion(CaseView caseView, Stay stay) {
        for (TaskKind alarm : ALARMS) {
            taskEnder.completeOwnAbout(caseView, stay.ref(), alarm);
        }
    }

    boolean hasOpenAlarm(CaseView caseView, Stay stay) {
        var ownTasks = openTasks.ownOpenKinds(caseView, stay.ref());
        for (TaskKind alarm : ALARMS) {
            if (ownTasks.contains(alarm)) {
                return true;
            }
        }
        return false;
    }

    private void scheduleExitPlan(Stay stay) {
        LocalDate until = Objects.requireNonNull(stay.untilOn());
        LocalDate today = CentreTime.today(clock);
        LocalDate day = until.minusDays(deadlines.amount(DeadlineCode.STAY_EXIT_PLAN, today));
        taskOpener.openForManager(
                stay.caseId(), STAY_EXIT_PLAN, stay.ref(), CentreTime.endOf(day.isBefore(today) ? today : day));
    }

    private void open(Stay stay, TaskKind kind, Permission queue, Instant due) {
        taskOpener.open(stay.caseId(), kind, queue, stay.ref(), due);
    }

    private static Instant admittedAt(Stay stay) {
        return Objects.requireNonNull(stay.admission()).admittedAt();
    }
}
