package vn.donghanh.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.spi.HeaderConsentProvider;
import vn.donghanh.casefile.spi.OngoingNoticeProvider.Notice;
import vn.donghanh.shared.CentreTime;

/** Tells the case header that the case has no legal ground any more, and that the client refused to be contacted. */
@ApplicationScoped
class ConsentHeaderProvider implements HeaderConsentProvider {
    @Inject
    ConsentRepository consents;

    @Inject
    LegalGroundQueries grounds;

    @Inject
    ConsentPolicy policy;

    @Inject
    Clock clock;

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
                policy.isRefused(withScope(found, ConsentScope.CONTACT)) || isSilent(caseView, found));
    }

    /** Whether the case is closed and followed up, and the client does not agree to be contacted after closing, or does no more. */
    private boolean isSilent(CaseView caseView, List<Consent> found) {
        return caseView.status() == CaseStatus.FOLLOW_UP
                && Consent.agreed(withScope(found, ConsentScope.FOLLOW_UP_AFTER), CentreTime.today(clock))
                        .isEmpty();
    }

    private static List<Consent> withScope(List<Consent> consents, ConsentScope scope) {
        return consents.stream().filter(consent -> consent.scope() == scope).toList();
    }
}
