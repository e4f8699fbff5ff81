package vn.donghanh.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.donghanh.casefile.spi.DataProtectionProvider;
import vn.donghanh.shared.AsOf;

/** Provides the requests for erasure for figures, each with its decision. */
@ApplicationScoped
class ErasureStatistics implements DataProtectionProvider {
    @Inject
    ErasureRequestRepository requests;

    @Override
    public List<ProtectionEvent> protectionEvents(AsOf asOf) {
        return requests.findAsOf(asOf).stream()
                .flatMap(request -> request.protectionEvent(asOf.instant()).stream())
                .toList();
    }
}
