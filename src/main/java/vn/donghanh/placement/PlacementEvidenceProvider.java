package vn.donghanh.placement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.EvidenceKind;
import vn.donghanh.casefile.model.ServiceGroup;
import vn.donghanh.partnerbusiness.loop.BusinessEvidenceProvider;

/** Provides work that has begun as evidence of plan actions. */
@ApplicationScoped
class PlacementEvidenceProvider extends BusinessEvidenceProvider<Placement> {
    PlacementEvidenceProvider() {
        super(EvidenceKind.PLACEMENT, Placement.class, "startOn");
    }

    @Override
    protected @Nullable LocalDate servedOn(Placement placement) {
        return placement.startOn();
    }

    @Override
    protected ServiceGroup group(Placement placement) {
        return ServiceGroup.JOB;
    }
}
