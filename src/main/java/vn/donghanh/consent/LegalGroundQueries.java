package vn.donghanh.consent;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.shared.CentreTime;

/** Determines the legal ground of a case: the client's consent, or a vital interest. */
@ApplicationScoped
@Transactional(MANDATORY)
public class LegalGroundQueries {
    @Inject
    ConsentRepository consents;

    @Inject
    Clock clock;

    public LegalGround getGround(CaseId caseId) {
        return getGround(
                caseId, consents.findByCase(caseId, ConsentScope.CASE_MGMT).toList());
    }

    /** @param toCase the client's consents to the case, newest first */
    LegalGround getGround(CaseId caseId, List<Consent> toCase) {
        Instant now = clock.instant();
        return Consent.agreed(toCase, CentreTime.day(now)).stream()
                .findFirst()
                .map(consent -> new LegalGround(LegalGround.GroundKind.CONSENT, lastMoment(consent), true))
                .or(() -> consents.findVitalInterest(caseId)
                        .filter(ground -> ground.isValidAt(now))
                        .map(ground -> new LegalGround(
                                LegalGround.GroundKind.VITAL_INTEREST, ground.expiresAt(), ground.isConfirmed())))
                .orElse(new LegalGround(LegalGround.GroundKind.NONE, null, true));
    }

    private static Instant lastMoment(Consent consent) {
        return CentreTime.endOf(Objects.requireNonNull(consent.expiresOn()));
    }
}
