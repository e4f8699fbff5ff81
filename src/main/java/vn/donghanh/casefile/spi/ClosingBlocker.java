package vn.donghanh.casefile.spi;

import java.io.Serializable;
import java.util.List;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.shared.BusinessRule;

/** What a feature still has open on a case and must be settled before it closes. */
public interface ClosingBlocker {
    List<Blocker> blockers(CaseView caseView);

    /**
     * @param arguments of its words: counts, codes and moments
     * @param page address at which it is settled, the case number to be appended
     */
    record Blocker(BusinessRule rule, List<? extends Serializable> arguments, String page) implements Serializable {}
}
