package vn.donghanh.consent.lapse;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.spi.HeaderNoticeProvider;
import vn.donghanh.casefile.spi.OngoingNoticeProvider.Notice;
import vn.donghanh.consent.LegalGroundQueries;

/** Contributes a warning to the case header when the case has no legal ground any more. */
@ApplicationScoped
class LegalGroundNoticeProvider implements HeaderNoticeProvider {
    @Inject
    LegalGroundQueries grounds;

    @Override
    public Optional<Notice> notice(CaseView caseView) {
        return caseView.status().needsGround()
                        && !grounds.getGround(caseView.id()).isValid()
                ? Optional.of(new Notice("consents.head.lapsed", List.of(), "/consent/consents/", true))
                : Optional.empty();
    }
}
