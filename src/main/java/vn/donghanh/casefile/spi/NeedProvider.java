package vn.donghanh.casefile.spi;

import java.io.Serializable;
import java.util.List;
import vn.donghanh.casefile.model.CaseSection;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.ServiceGroup;

/** Provides the client's needs in the client's order of priority; implemented by the assessment, read by the plan. */
public interface NeedProvider {
    /** Returns the needs of the last completed assessment of this episode, highest priority first; empty before there is one. */
    List<NeedSummary> needs(CaseView caseView);

    /** Returns those of the needs on which the readers of a section work, and which a reader of the section alone may know. */
    List<NeedSummary> needs(CaseView caseView, CaseSection section);

    /**
     * @param key identifies the need across assessments
     * @param labelKey message key of its name for this reader
     * @param group the service group that answers it
     * @param accepted a service can meet the need and the client has not withdrawn it, so the plan requires a goal for it
     * @param withdrawn the client has withdrawn the need: it names what was recorded for it, and nothing new is offered
     */
    record NeedSummary(String key, int rank, String labelKey, ServiceGroup group, boolean accepted, boolean withdrawn)
            implements Serializable {}
}
