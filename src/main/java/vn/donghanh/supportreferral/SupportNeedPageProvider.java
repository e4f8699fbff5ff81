package vn.donghanh.supportreferral;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import vn.donghanh.casefile.spi.NeedPageProvider;
import vn.donghanh.casefile.spi.PresentingNeed;
import vn.donghanh.security.Permission;

/** Leads from the needs that other bodies can answer to what they are asked for. */
@ApplicationScoped
class SupportNeedPageProvider implements NeedPageProvider {
    @Override
    public NeedRoad road() {
        return new NeedRoad(
                Set.of(
                        PresentingNeed.SAFETY,
                        PresentingNeed.SHELTER,
                        PresentingNeed.BASIC,
                        PresentingNeed.SCHOOLING,
                        PresentingNeed.SOCIAL_ALLOW,
                        PresentingNeed.CHILDCARE,
                        PresentingNeed.FAMILY,
                        PresentingNeed.REPATRIATE,
                        PresentingNeed.OTHER),
                Permission.SUPPORT_ARRANGE,
                "/supportreferral/list/",
                "supportreferral.page");
    }
}
