package vn.donghanh.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.spi.HeaderConsentProvider;
import vn.donghanh.casefile.spi.OngoingNoticeProvider.Notice;

/** Tells the case header that the case has no legal ground any more, and that the client refused to be contacted. */
@ApplicationScoped
class ConsentHeaderProvider implements HeaderConsentProvider {
    @Inject
    ConsentRepository consents;

    @Inject
    LegalGroundQueries grounds;

    @Inject
    ConsentPolicy policy;

    @Override
    public HeaderConsent find(CaseView caseView) {
        List<Consent> found = consents.findForHeader(caseView.id());
        boolean lapsed = caseView.status().needsGround()
                && !grounds.getGround(caseView.id(), withScope(found, ConsentScope.CASE_MGMT))
                        .isValid();
        return new HeaderConsent(
                lapsed
                        ? Optional.of(new Notice("consents.head.lapsed", List.of(), "/consent/consents/", true))
                        : Optional.empty(),
                policy.isRefused(withScope(found, ConsentScope.CONTACT)));
    }

    private static List<Consent> withScope(List<Consent> consents, ConsentScope scope) {
        return consents.stream().filter(consent -> consent.scope() == scope).toList();
    }
}
