package vn.donghanh.casefile.spi;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.ServiceGroup;
import vn.donghanh.shared.AsOf;
import vn.donghanh.shared.SharedValues;

/**
 * Provides service-access events for outcome statistics. Implemented by each feature that records services: a service
 * delivered; a referral ATTENDED, IN_SERVICE or COMPLETED; training IN_PROGRESS and beyond; an admitted stay; a placement STARTED, a loan
 * DISBURSED, legal aid ACCEPTED and beyond. An event still counts if the service is later discontinued. A plan action marked as done is no event.
 */
public interface ServiceAccessProvider {
    /**
     * Returns the events of all cases that happened by the end of the day, as they were recorded at the cutoff, in a constant number of SQL statements.
     * The caller must filter them by access.
     */
    List<AccessEvent> accessEvents(AsOf asOf);

    /**
     * A service accessed by a client. It answers the need it names; without one, the needs of its kinds, and without kinds those of its service
     * group, that the client had named by that day.
     *
     * @param need the need addressed, {@link NeedProvider.NeedSummary#key()}; null if not recorded
     * @param kinds keys of the kinds of need it answers, {@link vn.donghanh.casefile.NeedKindKeyRepository}; empty if its group says enough
     * @param on the day of access: given, attended, begun, admitted, started, disbursed, accepted
     */
    record AccessEvent(CaseId caseId, ServiceGroup group, @Nullable String need, Set<String> kinds, LocalDate on) {
        public AccessEvent {
            caseId = caseId.shared();
            need = SharedValues.KEYS.ofNullable(need);
            kinds = Set.copyOf(kinds);
            on = SharedValues.DAYS.of(on);
        }

        /** Creates an event that names its need or counts by its group. */
        public AccessEvent(CaseId caseId, ServiceGroup group, @Nullable String need, LocalDate on) {
            this(caseId, group, need, Set.of(), on);
        }
    }
}
