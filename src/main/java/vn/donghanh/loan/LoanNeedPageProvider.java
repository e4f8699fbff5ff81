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
    public NeedRoad road() {
        return new NeedRoad(Set.of(PresentingNeed.LOAN), Permission.LOAN_ARRANGE, "/loan/list/", "loan.page");
    }
}
