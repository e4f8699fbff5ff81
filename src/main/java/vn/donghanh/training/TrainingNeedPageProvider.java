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
    public NeedRoad road() {
        return new NeedRoad(
                Set.of(PresentingNeed.TRAINING, PresentingNeed.JOB),
                Permission.TRAINING_ARRANGE,
                "/training/list/",
                "training.page");
    }
}
