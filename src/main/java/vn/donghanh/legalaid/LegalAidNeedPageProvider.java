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
    public Set<PresentingNeed> needs() {
        return Set.of(PresentingNeed.LEGAL, PresentingNeed.ID_PAPERS);
    }

    @Override
    public Permission permission() {
        return Permission.LEGAL_AID_ARRANGE;
    }

    @Override
    public String page() {
        return "/legalaid/list/";
    }

    @Override
    public String labelKey() {
        return "legalaid.page";
    }
}
