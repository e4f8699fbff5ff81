package vn.donghanh.casefile.spi;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.shared.AsOf;
import vn.donghanh.shared.SharedValues;

/** Provides referrals for statistics: by status and duration, never by type of service. Implemented by the features that send referrals. */
public interface ReferralStatisticsProvider {
    /**
     * Returns the referrals sent from any case since a day, with their status at the end of the last counted day, in a constant number of SQL statements.
     * The caller must filter them by access.
     */
    List<SentReferral> sentReferrals(LocalDate from, AsOf asOf);

    /**
     * @param statusKey message key of the status, e.g. {@code ReferralStatus.ATTENDED}
     * @param order position of the status in the list of statuses
     * @param attendedOn the day of the client's first visit; null if there was none
     */
    record SentReferral(CaseId caseId, String statusKey, int order, LocalDate sentOn, @Nullable LocalDate attendedOn)
            implements Serializable {
        public SentReferral {
            caseId = caseId.shared();
            statusKey = SharedValues.KEYS.of(statusKey);
            sentOn = SharedValues.DAYS.of(sentOn);
            attendedOn = SharedValues.DAYS.ofNullable(attendedOn);
        }

        /** Returns the referral as one of another case: that into which the case was merged. */
        public SentReferral countedAs(CaseId surviving) {
            return new SentReferral(surviving, statusKey, order, sentOn, attendedOn);
        }
    }
}
