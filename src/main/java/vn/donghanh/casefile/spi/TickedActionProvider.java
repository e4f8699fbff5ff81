package vn.donghanh.casefile.spi;

import java.time.LocalDate;
import java.util.List;
import vn.donghanh.casefile.model.CaseId;

/** Provides the plan actions of the Centre's staff that were marked as done before evidence was required; implemented by the plan. */
public interface TickedActionProvider {
    /** Returns such actions of all cases up to and including that day, in a constant number of SQL statements. */
    List<TickedAction> tickedActions(LocalDate until);

    record TickedAction(CaseId caseId, String needKey) {}
}
