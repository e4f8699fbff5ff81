package vn.donghanh.intake;

import java.util.ArrayList;
import java.util.List;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.TriageLevel;
import vn.donghanh.consent.LegalGround;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;

/** What accepting a case takes. The page shows it and the use case refuses by it: the same rules, once. */
final class AcceptanceChecklist {
    private final CaseView caseView;
    private final RiskScreening screening;

    AcceptanceChecklist(CaseView caseView, RiskScreening screening) {
        this.caseView = caseView;
        this.screening = screening;
    }

    /** HIGH, CRITICAL and whoever is or may be a minor is accepted by a supervisor. */
    boolean requiresSupervisor() {
        return caseView.level().atLeast(TriageLevel.HIGH) || caseView.childPath();
    }

    boolean mayBeAcceptedBy(CurrentUser user) {
        return user.may(requiresSupervisor() ? Permission.CASE_ACCEPT_HIGH : Permission.CASE_ACCEPT)
                || user.may(Permission.CASE_ACCEPT_HIGH);
    }

    /** What is still missing, the first to be settled first. With a critical flag the ten items may follow within their time. */
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

    /** Emergency protection is never refused. */
    boolean mayBeDeclined() {
        return screening.flags().isEmpty();
    }
}
