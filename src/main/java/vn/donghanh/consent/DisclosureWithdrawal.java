package vn.donghanh.consent;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import vn.donghanh.casefile.model.CaseView;

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
    OfficerAccess officer;

    /** Returns whether a partner still sees what was disclosed on a consent to the same thing. */
    boolean isShown(Consent consent) {
        return disclosures.findActive(consent.caseId()).hasAnyBasedOn(consent);
    }

    /**
     * Ends what a consent whose last day has passed, and to which the client says no, still has of effect: what partners see on it, and the case itself while it needs the client's
     * consent. Does nothing, and asks nobody in, if there is neither.
     */
    public void endRunOut(CaseView caseView, Consent consent) {
        if (isShown(consent) || isNeeded(caseView, consent.scope())) {
            end(caseView, consent);
        }
    }

    /** Asks the officer in if the client has refused the case that needs it; nothing was shared on a consent that was never given. */
    void endRefused(CaseView caseView, ConsentScope scope) {
        if (isNeeded(caseView, scope)) {
            officer.grant(caseView);
        }
    }

    private static boolean isNeeded(CaseView caseView, ConsentScope scope) {
        return scope == ConsentScope.CASE_MGMT && caseView.status().needsGround();
    }

    void end(CaseView caseView, Consent consent) {
        disclosures.closeBasedOn(caseView, consent);
        if (caseView.status().isOpen() && consent.scope() == ConsentScope.CASE_MGMT) {
            officer.grant(caseView);
        }
    }
}
