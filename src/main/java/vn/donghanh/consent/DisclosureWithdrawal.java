package vn.donghanh.consent;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import vn.donghanh.casefile.CaseAssignmentRepository;
import vn.donghanh.casefile.access.AccessGround;
import vn.donghanh.casefile.access.CaseAccessRepository;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.task.CaseTaskEnder;
import vn.donghanh.casefile.task.CaseTaskOpener;
import vn.donghanh.casefile.task.CaseTaskQueries;
import vn.donghanh.reference.DeadlineCode;
import vn.donghanh.reference.DeadlineQueries;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Role;
import vn.donghanh.shared.CentreTime;

/**
 * What follows from a no: partners no longer see what was shared on it, and where the no is to an open case, the data protection officer gets access and a task. Must
 * be called inside a use case.
 */
@ApplicationScoped
@Transactional(MANDATORY)
public class DisclosureWithdrawal {
    @Inject
    DisclosureService disclosures;

    @Inject
    CaseAssignmentRepository assignments;

    @Inject
    CaseAccessRepository accessRepository;

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

    /** Returns whether a partner still sees what was disclosed on a consent to the same thing. */
    boolean isShown(Consent consent) {
        return disclosures.findActive(consent.caseId()).hasAnyBasedOn(consent);
    }

    /**
     * Ends what a consent whose last day has passed, and to which the client says no, still has of effect: what partners see on it, and the case itself while it needs the client's
     * consent. Does nothing, and asks nobody in, if there is neither.
     */
    public void endRunOut(CaseView caseView, Consent consent) {
        endRunOut(caseView, consent, CentreTime.today(clock));
    }

    /** Ends what partners still see on it since the client has said no on that day, from which the officer's time counts. */
    void endRunOut(CaseView caseView, Consent consent, LocalDate saidOn) {
        if (isShown(consent) || isNeeded(caseView, consent.scope())) {
            end(caseView, consent, moment(saidOn));
        }
    }

    /** Asks the officer in if the client has refused the case that needs it; nothing was shared on a consent that was never given. */
    void endRefused(CaseView caseView, ConsentScope scope, LocalDate saidOn) {
        if (isNeeded(caseView, scope)) {
            askOfficer(caseView, moment(saidOn));
        }
    }

    private static boolean isNeeded(CaseView caseView, ConsentScope scope) {
        return scope == ConsentScope.CASE_MGMT && caseView.status().needsGround();
    }

    /** Ends what has effect of a consent that is withdrawn; what the officer does counts from the day on which the client said it. */
    void endWithdrawn(CaseView caseView, Consent consent, LocalDate withdrawnOn) {
        end(caseView, consent, moment(withdrawnOn));
    }

    /** Returns from when the time of the officer counts: the end of an earlier day, or now. */
    private Instant moment(LocalDate saidOn) {
        Instant now = clock.instant();
        return saidOn.isBefore(CentreTime.day(now)) ? CentreTime.endOf(saidOn) : now;
    }

    private void end(CaseView caseView, Consent consent, Instant said) {
        disclosures.closeBasedOn(caseView, consent);
        if (caseView.isOpen() && consent.scope() == ConsentScope.CASE_MGMT) {
            askOfficer(caseView, said);
        }
    }

    /** Gives the data protection officer access and the task to end the case. Idempotent. */
    private void askOfficer(CaseView caseView, Instant said) {
        assignments.grantAccess(caseView, Role.DATA_PROTECTION_OFFICER, AccessGround.DATA_PROTECTION);
        if (!openTasks.isOpen(caseView.id(), TaskKind.WITHDRAWAL_CONFIRM)) {
            taskOpener.open(
                    caseView.id(),
                    TaskKind.WITHDRAWAL_CONFIRM,
                    Permission.CONSENT_WITHDRAW,
                    deadlines.due(DeadlineCode.WITHDRAWAL_CONFIRM, said));
        }
    }

    /** Ends the officer's access and task, since the client agrees to the case after all. */
    void releaseOfficer(CaseView caseView) {
        taskEnder.drop(caseView.id(), TaskKind.WITHDRAWAL_CONFIRM);
        accessRepository.endGrants(caseView.id(), AccessGround.DATA_PROTECTION, null);
    }
}
