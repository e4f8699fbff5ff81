package vn.donghanh.casefile.spi;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseSection;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.ServiceGroup;

/** Provides the client's needs in the client's order of priority; implemented by the assessment, read by the plan and by what answers needs. */
public interface NeedProvider {
    /** Returns the needs of the last completed assessment of this episode, highest priority first; empty before there is one. */
    List<NeedSummary> needs(CaseView caseView);

    /** Returns those of the needs on which the readers of a section work, and which a reader of the section alone may know. */
    List<NeedSummary> needs(CaseView caseView, CaseSection section);

    /** Returns the key of the need of this kind, which what begins now answers; empty if the client has none, or has withdrawn it. */
    default Optional<String> findKey(CaseView caseView, PresentingNeed kind) {
        return needs(caseView).stream()
                .filter(need -> need.kind() == kind && !need.withdrawn())
                .map(NeedSummary::key)
                .findFirst();
    }

    /**
     * @param key identifies the need across assessments
     * @param kind null when it is sealed and this reader may not open it
     * @param accepted a service can meet the need and the client has not withdrawn it, so the plan requires a goal for it
     * @param withdrawn the client has withdrawn the need: it names what was recorded for it, and nothing new is offered
     */
    record NeedSummary(String key, int rank, @Nullable PresentingNeed kind, boolean accepted, boolean withdrawn)
            implements Serializable {
        /** Returns the message key of its name for this reader. */
        public String labelKey() {
            return kind == null ? PresentingNeed.SPECIALIST_CARE : kind.labelKey();
        }

        /** Returns the service group that answers it; sealed kinds are all answered by health services. */
        public ServiceGroup group() {
            return kind == null ? ServiceGroup.HEALTH : kind.group();
        }
    }
}
