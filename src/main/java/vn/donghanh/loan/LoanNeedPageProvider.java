package vn.donghanh.loan;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import vn.donghanh.casefile.spi.NeedPageProvider;
import vn.donghanh.casefile.spi.PresentingNeed;
import vn.donghanh.security.Permission;

/** Leads from the need for a loan to its loans. */
@ApplicationScoped
class LoanNeedPageProvider implements NeedPageProvider {
    @Override
    public Set<PresentingNeed> needs() {
        return Set.of(PresentingNeed.LOAN);
    }

    @Override
    public Permission permission() {
        return Permission.LOAN_ARRANGE;
    }

    @Override
    public String page() {
        return "/loan/list/";
    }

    @Override
    public String labelKey() {
        return "loan.page";
    }
}
