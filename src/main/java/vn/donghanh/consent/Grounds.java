package vn.donghanh.consent;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import vn.donghanh.casefile.CaseId;
import vn.donghanh.shared.VietNam;

/** On what a case stands: the client's consent to it, or the protection of life and health. */
@ApplicationScoped
@Transactional(MANDATORY)
public class Grounds {
    @Inject
    ConsentRepository consents;

    @Inject
    Clock clock;

    public Ground of(CaseId file) {
        Instant now = clock.instant();
        return consents.of(file, ConsentScope.CASE_MGMT)
                .filter(consent -> consent.isInForceOn(VietNam.day(now)))
                .findFirst()
                .map(consent -> new Ground(Ground.Kind.CONSENT, lastMoment(consent), true))
                .or(() -> consents.vitalInterest(file)
                        .filter(ground -> ground.standsAt(now))
                        .map(ground ->
                                new Ground(Ground.Kind.VITAL_INTEREST, ground.expiresAt(), ground.isConfirmed())))
                .orElse(new Ground(Ground.Kind.NONE, null, true));
    }

    private static Instant lastMoment(Consent consent) {
        return VietNam.endOf(Objects.requireNonNull(consent.expiresOn()));
    }
}
