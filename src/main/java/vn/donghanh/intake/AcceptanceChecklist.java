package vn.donghanh.intake;

import java.util.ArrayList;
import java.util.List;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.TriageLevel;
import vn.donghanh.consent.LegalGround;
import vn.donghanh.intake.screening.RiskScreening;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;

/**
 * The preconditions for accepting a case. The page lists them and the service enforces them, so that both use the same
 * rules.
 */
final class AcceptanceChecklist {
    private final CaseView caseView;
    private final RiskScreening screening;

    AcceptanceChecklist(CaseView caseView, RiskScreening screening) {
        this.caseView = caseView;
        this.screening = screening;
    }

    /**
     * Whether a supervisor must accept the case: at level HIGH or CRITICAL, and when the client is or may be a minor.
     */
    boolean requiresSupervisor() {
        return caseView.level().atLeast(TriageLevel.HIGH) || caseView.childPath();
    }

    boolean mayBeAcceptedBy(CurrentUser user) {
        return user.may(requiresSupervisor() ? Permission.CASE_ACCEPT_HIGH : Permission.CASE_ACCEPT)
                || user.may(Permission.CASE_ACCEPT_HIGH);
    }

    /**
     * Returns the unmet preconditions in the order in which to settle them. With a critical flag the ten items may be
     * answered later, within their deadline.
     */
    List<IntakeRule> missing(boolean contactRecorded, LegalGround ground) {
        List<IntakeRule> missing = new ArrayList<>();
        if (screening.flags().isEmpty() && !screening.score().hasEnoughAnswers()) {
            missing.add(IntakeRule.ITEMS_MISSING);
        }
        if (!contactRecorded) {
            missing.add(IntakeRule.CONTACT_MISSING);
        }
        if (!ground.isValid()) {
            missing.add(IntakeRule.GROUND_GONE);
        }
        return missing;
    }

    /** Whether the case may be declined. A critical flag forbids it: emergency protection is never refused. */
    boolean mayBeDeclined() {
        return screening.flags().isEmpty();
    }
}
