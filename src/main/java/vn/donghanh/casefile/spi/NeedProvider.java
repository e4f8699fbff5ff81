package vn.donghanh.casefile.spi;

import java.io.Serializable;
import java.util.List;
import vn.donghanh.casefile.model.CaseView;

/** What the client needs, as she ranked it; implemented by the assessment, read by the plan. */
public interface NeedProvider {
    /** Of the last completed assessment of this episode, in her order; empty before there is one. */
    List<Need> needs(CaseView caseView);

    /**
     * @param key stays the same when she is assessed again
     * @param labelKey the message that names it, for this reader
     * @param accepted a service can meet it: the plan owes it a goal
     */
    record Need(String key, int rank, String labelKey, boolean accepted) implements Serializable {}
}
