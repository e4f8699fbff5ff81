package vn.donghanh.legalaid;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import vn.donghanh.casefile.spi.NeedPageProvider;
import vn.donghanh.casefile.spi.PresentingNeed;
import vn.donghanh.security.Permission;

/** Leads from the needs for legal help and for papers to matters of legal aid. */
@ApplicationScoped
class LegalAidNeedPageProvider implements NeedPageProvider {
    @Override
    public NeedRoad road() {
        return new NeedRoad(
                Set.of(PresentingNeed.LEGAL, PresentingNeed.ID_PAPERS),
                Permission.LEGAL_AID_ARRANGE,
                "/legalaid/list/",
                "legalaid.page");
    }
}
