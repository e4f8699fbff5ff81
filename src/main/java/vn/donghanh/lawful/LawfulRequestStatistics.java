package vn.donghanh.lawful;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.spi.DataProtectionProvider;
import vn.donghanh.shared.AsOf;
import vn.donghanh.shared.CentreTime;

/** Provides the requests of authorities for figures, each with what became of it. */
@ApplicationScoped
class LawfulRequestStatistics implements DataProtectionProvider {
    @Inject
    LawfulRequestRepository requests;

    /**
     * A request and the step that ended it.
     *
     * @param ended null while it is open, like the instant
     */
    record EndedRequest(LocalDate receivedOn, Instant dueAt, @Nullable LawfulStatus ended, @Nullable Instant endedAt) {
        ProtectionEvent event() {
            return new ProtectionEvent(ProtectionMatter.AUTHORITY_REQUEST, receivedOn, settlement());
        }

        private @Nullable Settlement settlement() {
            return ended == null || endedAt == null
                    ? null
                    : new Settlement(CentreTime.day(endedAt), kind(ended), !endedAt.isAfter(dueAt));
        }

        private static SettlementKind kind(LawfulStatus ended) {
            return switch (ended) {
                case ANSWERED -> SettlementKind.GRANTED;
                case REFUSED -> SettlementKind.REFUSED;
                case WITHDRAWN -> SettlementKind.WITHDRAWN;
                case RECEIVED, ADVISED -> throw new IllegalArgumentException(ended + " is open");
            };
        }
    }

    @Override
    public List<ProtectionEvent> protectionEvents(AsOf asOf) {
        return requests.findAsOf(asOf).stream().map(EndedRequest::event).toList();
    }
}
