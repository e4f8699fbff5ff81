package vn.donghanh.casefile.spi;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseId;

/** Referrals as figures count them: by state and by how long they took, never by kind. Implemented by the features that send them. */
public interface ReferralStatisticsProvider {
    /** Sent in this span of days, from any case, in a constant number of statements; who reads them filters by access. */
    List<SentReferral> sentReferrals(LocalDate from, LocalDate to);

    /**
     * @param statusKey the message that names its state, e.g. {@code ReferralStatus.ATTENDED}
     * @param order the state's place in the list of states
     * @param attendedOn the day she first came; null when she has not
     */
    record SentReferral(CaseId caseId, String statusKey, int order, LocalDate sentOn, @Nullable LocalDate attendedOn)
            implements Serializable {}
}
