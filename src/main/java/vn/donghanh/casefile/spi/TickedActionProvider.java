package vn.donghanh.casefile.spi;

import java.util.List;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.shared.AsOf;
import vn.donghanh.shared.SharedValues;

/** Provides the plan actions of the Centre's staff that were marked as done before evidence was required; implemented by the plan. */
public interface TickedActionProvider {
    /** Returns the actions of all cases that were marked so at the end of the day, in a constant number of SQL statements. */
    List<TickedAction> tickedActions(AsOf asOf);

    record TickedAction(CaseId caseId, String needKey) {
        public TickedAction {
            caseId = caseId.shared();
            needKey = SharedValues.KEYS.of(needKey);
        }
    }
}
