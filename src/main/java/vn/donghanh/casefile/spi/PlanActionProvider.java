package vn.donghanh.casefile.spi;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.EvidenceKind;

/** Provides the actions of the plan in force to the features that carry them out, and completes them; implemented by the plan. */
public interface PlanActionProvider {
    /** Returns the actions of the plan in force, in its order; empty when there is none. */
    List<PlanActionItem> findActions(CaseView caseView);

    /** Whether the current user may record progress on the actions of this case. */
    boolean mayComplete(CaseView caseView);

    /** Returns the path of the page on which the current user changes the safety plan; of the plan as it is for others. */
    String safetyPlanPage(CaseView caseView);

    /** Completes the action with this record as its evidence. */
    void complete(CaseView caseView, String actionKey, EvidenceKind kind, String ref);

    /**
     * @param code the action's number in the plan, for example 2.1
     * @param what the action in the plan's own words, decrypted
     * @param needKey the need that its goal addresses; null if it addresses none
     * @param open whether the action is neither done nor dropped
     */
    record PlanActionItem(String key, String code, String what, @Nullable String needKey, boolean open)
            implements Serializable {}
}
