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
    public Set<PresentingNeed> needs() {
        return Set.of(
                PresentingNeed.SAFETY,
                PresentingNeed.SHELTER,
                PresentingNeed.BASIC,
                PresentingNeed.SCHOOLING,
                PresentingNeed.SOCIAL_ALLOW,
                PresentingNeed.CHILDCARE,
                PresentingNeed.FAMILY,
                PresentingNeed.REPATRIATE,
                PresentingNeed.OTHER);
    }

    @Override
    public Permission permission() {
        return Permission.SUPPORT_ARRANGE;
    }

    @Override
    public String page() {
        return "/supportreferral/list/";
    }

    @Override
    public String labelKey() {
        return "supportreferral.page";
    }
}
