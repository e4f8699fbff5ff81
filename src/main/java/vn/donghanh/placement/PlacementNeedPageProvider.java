package vn.donghanh.placement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import vn.donghanh.casefile.spi.NeedPageProvider;
import vn.donghanh.casefile.spi.PresentingNeed;
import vn.donghanh.security.Permission;

/** Leads from the need for work to its placements. */
@ApplicationScoped
class PlacementNeedPageProvider implements NeedPageProvider {
    @Override
    public NeedRoad road() {
        return new NeedRoad(
                Set.of(PresentingNeed.JOB), Permission.PLACEMENT_ARRANGE, "/placement/list/", "placement.page");
    }
}
