package vn.donghanh.casefile.spi;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.ServiceGroup;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.shared.AsOf;
import vn.donghanh.shared.SharedValues;

/** Provides what was asked of others for clients, and what came of it, for figures at work. Implemented by each feature that asks a partner. */
public interface PartnerRequestProvider {
    /**
     * Returns the requests of all cases that were sent by the end of the day, with their valid steps as recorded at the cutoff, in a constant number of SQL
     * statements. The caller must filter them by access.
     */
    List<PartnerRequest> partnerRequests(AsOf asOf);

    /**
     * A request that was sent, or that the client took along.
     *
     * @param group null when it was made for no recorded need
     * @param need the need it names; null if none
     * @param kinds keys of the kinds of need it is for, as of {@link ServiceAccessProvider.AccessEvent}; empty if its group says enough
     * @param partner null when nothing was disclosed to anybody
     * @param partnerTellsSubject whether the partner's name tells what is asked for, to readers of the case who may not know it
     * @param events the steps after sending, in their order
     */
    record PartnerRequest(
            CaseId caseId,
            @Nullable ServiceGroup group,
            @Nullable String need,
            Set<String> kinds,
            @Nullable OrganisationId partner,
            boolean partnerTellsSubject,
            LocalDate sentOn,
            List<RequestEvent> events)
            implements Serializable {
        public PartnerRequest {
            caseId = caseId.shared();
            need = SharedValues.KEYS.ofNullable(need);
            kinds = Set.copyOf(kinds);
            sentOn = SharedValues.DAYS.of(sentOn);
            events = List.copyOf(events);
        }

        /** Returns the request as one of the case into which its case was merged, whose needs and kinds of need have other keys. */
        public PartnerRequest countedAs(CaseId surviving, Set<String> survivingKinds) {
            return new PartnerRequest(
                    surviving, group, null, survivingKinds, partner, partnerTellsSubject, sentOn, events);
        }
    }

    record RequestEvent(RequestStep step, LocalDate on) implements Serializable {
        public RequestEvent {
            on = SharedValues.DAYS.of(on);
        }
    }

    /** What can become of a request, whatever was asked for. */
    enum RequestStep {
        ACCEPTED,
        DECLINED,
        APPOINTED,
        MISSED,
        /** The client came, began, works, or has the money. */
        CAME,
        COMPLETED,
        BROKEN_OFF,
        CANCELLED,
        EXPIRED
    }
}
