package vn.donghanh.signin;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Objects;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.signin.factor.AccountRecovery;
import vn.donghanh.signin.factor.AuthenticatorApp;
import vn.donghanh.signin.factor.Passkey;
import vn.donghanh.signin.factor.RecoveryCode;
import vn.donghanh.staff.StaffRule;

/** Marks credentials as used, in the transaction of the use case that accepts them. */
@ApplicationScoped
class SpentCredentialRepository {
    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /** @throws RuleViolationException when the credential was used in the meantime */
    @Transactional(MANDATORY)
    public void markUsed(AuthenticationProof proof) {
        switch (proof.kind()) {
            case APP -> Objects.requireNonNull(em.find(AuthenticatorApp.class, proof.id()))
                    .use(proof.step());
            case RECOVERY -> {
                RecoveryCode code = Objects.requireNonNull(em.find(RecoveryCode.class, proof.id()));
                if (code.isEnded()) {
                    throw new RuleViolationException(StaffRule.FACTOR_WRONG);
                }
                code.use(clock.instant());
            }
            case PASSKEY -> Objects.requireNonNull(em.find(Passkey.class, proof.id()))
                    .use(proof.step(), clock.instant());
            case LOSS -> Objects.requireNonNull(em.find(AccountRecovery.class, proof.id()))
                    .use(clock.instant());
            case PASSPHRASE -> {
                // a passphrase is reusable
            }
        }
    }
}
