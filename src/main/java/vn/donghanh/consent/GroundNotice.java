package vn.donghanh.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import vn.donghanh.casefile.CaseView;
import vn.donghanh.casefile.HeadNotice;
import vn.donghanh.casefile.StandingSource.Standing;

/** Whoever opens a case that stands on nothing any more is told before she works on it. */
@ApplicationScoped
class GroundNotice implements HeadNotice {
    @Inject
    Grounds grounds;

    @Override
    public Optional<Standing> notice(CaseView file) {
        return file.status().needsGround() && !grounds.of(file.id()).stands()
                ? Optional.of(new Standing("consents.head.lapsed", List.of(), "/consent/consents/", true))
                : Optional.empty();
    }
}
