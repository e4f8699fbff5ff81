package vn.donghanh.casefile.spi;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.ServiceGroup;

/**
 * That help has reached a client, as the outcome figures count it. Implemented by each feature through which it does: a service
 * delivered; a referral ATTENDED, IN_SERVICE or COMPLETED; training IN_PROGRESS and beyond; a placement STARTED, a loan
 * DISBURSED, legal aid ACCEPTED and beyond. An event stays one when the thing is later broken off.
 */
public interface ServiceAccessProvider {
    /** Of every case, up to and including that day, in a constant number of statements; who reads them filters by access. */
    List<AccessEvent> accessEvents(LocalDate until);

    /**
     * @param need the need it answers, {@link NeedProvider.Need#key()}; null when it was not recorded, and then it counts for each
     *     need of that group which the client had named by that day
     * @param on the day help reached her: attended, begun, started, disbursed, accepted
     */
    record AccessEvent(CaseId caseId, ServiceGroup group, @Nullable String need, LocalDate on) {}
}
