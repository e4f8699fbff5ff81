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
    public Set<PresentingNeed> needs() {
        return Set.of(PresentingNeed.JOB);
    }

    @Override
    public Permission permission() {
        return Permission.PLACEMENT_ARRANGE;
    }

    @Override
    public String page() {
        return "/placement/list/";
    }

    @Override
    public String labelKey() {
        return "placement.page";
    }
}
