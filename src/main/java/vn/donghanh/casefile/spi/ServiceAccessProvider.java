package vn.donghanh.casefile.spi;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.ServiceGroup;

/**
 * Provides service-access events for outcome statistics. Implemented by each feature that delivers services: a service
 * delivered; a referral ATTENDED, IN_SERVICE or COMPLETED; training IN_PROGRESS and beyond; a placement STARTED, a loan
 * DISBURSED, legal aid ACCEPTED and beyond. An event still counts if the service is later discontinued.
 */
public interface ServiceAccessProvider {
    /** Returns the events of all cases up to and including that day, in a constant number of SQL statements. The caller must filter them by access. */
    List<AccessEvent> accessEvents(LocalDate until);

    /**
     * @param need the need addressed, {@link NeedProvider.Need#key()}; null if not recorded, in which case the event counts for each
     *     need of that group which the client had named by that day
     * @param on the day of access: attended, begun, started, disbursed, accepted
     */
    record AccessEvent(CaseId caseId, ServiceGroup group, @Nullable String need, LocalDate on) {}
}
