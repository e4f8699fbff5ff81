package vn.donghanh.training;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import vn.donghanh.casefile.spi.NeedPageProvider;
import vn.donghanh.casefile.spi.PresentingNeed;
import vn.donghanh.security.Permission;

/** Leads from the needs for a trade and for work to courses. */
@ApplicationScoped
class TrainingNeedPageProvider implements NeedPageProvider {
    @Override
    public Set<PresentingNeed> needs() {
        return Set.of(PresentingNeed.TRAINING, PresentingNeed.JOB);
    }

    @Override
    public Permission permission() {
        return Permission.TRAINING_ARRANGE;
    }

    @Override
    public String page() {
        return "/training/list/";
    }

    @Override
    public String labelKey() {
        return "training.page";
    }
}
