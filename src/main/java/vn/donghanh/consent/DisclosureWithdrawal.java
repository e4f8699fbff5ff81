package vn.donghanh.consent;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import vn.donghanh.casefile.CaseAssignmentRepository;
import vn.donghanh.casefile.access.AccessGround;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.task.CaseTaskRepository;
import vn.donghanh.reference.DeadlineCode;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Role;

/**
 * What follows a no for what was shared: partners no longer see it, and where the no is to an open case, the data protection officer gets access and a task. Must
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
    CaseTaskRepository tasks;

    /** Returns whether a partner still sees what was disclosed on a consent to the same thing. */
    boolean isShown(Consent consent) {
        return disclosures.findActive(consent.caseId()).hasAnyBasedOn(consent);
    }

    /** Ends what partners still see on a consent whose last day has passed; does nothing, and asks nobody in, if they see nothing. */
    public void endShown(CaseView caseView, Consent consent) {
        if (isShown(consent)) {
            end(caseView, consent);
        }
    }

    void end(CaseView caseView, Consent consent) {
        disclosures.closeBasedOn(caseView, consent);
        if (caseView.status().isOpen() && consent.scope() == ConsentScope.CASE_MGMT) {
            assignments.grantAccess(caseView, Role.DATA_PROTECTION_OFFICER, AccessGround.DATA_PROTECTION);
            tasks.open(
                    caseView.id(),
                    TaskKind.WITHDRAWAL_CONFIRM,
                    Permission.CONSENT_WITHDRAW,
                    DeadlineCode.WITHDRAWAL_CONFIRM);
        }
    }
}
