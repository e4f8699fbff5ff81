package vn.donghanh.casefile.spi;

import java.util.Collection;
import java.util.Map;
import vn.donghanh.casefile.model.CaseId;

/** Counts what was sent to partners and is not answered yet; implemented by the sending features with one statement each. */
public interface AwaitedAnswerProvider {
    /** Returns the number of answers that each of these cases waits for; cases that wait for none may be missing. The caller checks access. */
    Map<CaseId, Long> countAwaited(Collection<CaseId> cases);
}
