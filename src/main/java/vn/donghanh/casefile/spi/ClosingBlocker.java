package vn.donghanh.casefile.spi;

import java.io.Serializable;
import java.util.List;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.shared.BusinessRule;

/** Contributes unresolved matters of a feature that prevent a case from being closed. */
public interface ClosingBlocker {
    List<Blocker> blockers(CaseView caseView);

    /**
     * @param arguments of the message: counts, codes and times
     * @param page path of the page on which to resolve it; the case number is appended
     */
    record Blocker(BusinessRule rule, List<? extends Serializable> arguments, String page) implements Serializable {}
}
