package vn.donghanh.placement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Optional;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.IncidentOrigin;
import vn.donghanh.casefile.spi.IncidentOriginProvider;
import vn.donghanh.placement.value.WorkEndCause;

/** Provides work that ended by harassment, unpaid wages or violence as the beginning of an incident. */
@ApplicationScoped
class PlacementIncidentOriginProvider implements IncidentOriginProvider {
    @Inject
    PlacementRepository placements;

    @Override
    public Optional<IncidentOrigin> findOrigin(CaseView caseView, String ref) {
        return placements.find(caseView.id(), ref).flatMap(PlacementIncidentOriginProvider::origin);
    }

    private static Optional<IncidentOrigin> origin(Placement placement) {
        WorkEndCause cause = placement.endCause();
        return cause == null
                ? Optional.empty()
                : cause.harm().map(harm -> new IncidentOrigin(harm, Objects.requireNonNull(placement.endedOn())));
    }
}
