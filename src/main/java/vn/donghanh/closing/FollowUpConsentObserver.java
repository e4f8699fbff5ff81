package vn.donghanh.closing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.task.CaseTaskEnder;
import vn.donghanh.casefile.task.CaseTaskOpener;
import vn.donghanh.casefile.task.CaseTaskQueries;
import vn.donghanh.consent.ConsentPolicy;
import vn.donghanh.consent.ConsentScope;
import vn.donghanh.consent.ConsentService.ConsentChanged;
import vn.donghanh.shared.CentreTime;

/** Keeps the tasks of the follow-ups to the consent, in the same transaction. */
@ApplicationScoped
class FollowUpConsentObserver {
    @Inject
    FollowUpSchedule schedule;

    @Inject
    ClosingRepository closings;

    @Inject
    ConsentPolicy consents;

    @Inject
    CaseTaskOpener taskOpener;

    @Inject
    CaseTaskEnder taskEnder;

    @Inject
    CaseTaskQueries openTasks;

    @Inject
    Clock clock;

    /**
     * Replaces the tasks of the follow-ups that are left, of asking for the consent again, and of getting to know who manages the case now, by the task of ending them when the client withdraws or
     * the consent has ended by its date. Plans the follow-ups anew when the client agrees again.
     */
    void onConsentChanged(@Observes ConsentChanged change) {
        CaseView caseView = change.caseView();
        if (change.scope() != ConsentScope.FOLLOW_UP_AFTER || caseView.status() != CaseStatus.FOLLOW_UP) {
            return;
        }
        boolean agrees = consents.agrees(caseView.id(), ConsentScope.FOLLOW_UP_AFTER);
        boolean ending = openTasks.isOpen(caseView.id(), TaskKind.FOLLOW_UP_END);
        if (agrees && ending) {
            taskEnder.drop(caseView.id(), TaskKind.FOLLOW_UP_END);
            planFollowUps(caseView);
        } else if (!agrees && !ending) {
            taskEnder.drop(caseView.id(), TaskKind.FOLLOW_UP);
            taskEnder.drop(caseView.id(), TaskKind.HANDOVER_READING, TaskKind.CONSENT_RENEW);
            taskOpener.open(
                    caseView.id(),
                    TaskKind.FOLLOW_UP_END,
                    caseView.responsible(),
                    CentreTime.endOf(CentreTime.today(clock)));
        }
    }

    private void planFollowUps(CaseView caseView) {
        FollowUpPlan plan = schedule.planFor(closings.getCurrent(caseView), closings.findFollowUps(caseView));
        plan.open(CentreTime.today(clock))
                .forEach(milestone -> taskOpener.openForManager(
                        caseView.id(),
                        TaskKind.FOLLOW_UP,
                        milestone.deadline().name(),
                        CentreTime.endOf(plan.dueOn(milestone))));
    }
}
