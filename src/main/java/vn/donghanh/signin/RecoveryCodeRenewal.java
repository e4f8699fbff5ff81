package vn.donghanh.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.shared.ReauthenticationException;
import vn.donghanh.signin.factor.RecoveryCodeGenerator;
import vn.donghanh.signin.factor.RecoveryCodes;

/** Replaces recovery codes that were used up or lost. */
@ApplicationScoped
public class RecoveryCodeRenewal {
    @Inject
    CurrentUser user;

    @Inject
    RecoveryCodeGenerator codeGenerator;

    @Inject
    SecondFactorService service;

    /** @throws ReauthenticationException when the last reauthentication is too old */
    public RecoveryCodes renew() {
        // no hashing when the request will be refused; the use case itself throws the refusal
        RecoveryCodeGenerator.GeneratedCodes generatedCodes =
                user.isRecentlyAuthenticated() ? codeGenerator.generate() : RecoveryCodeGenerator.GeneratedCodes.NONE;
        service.storeRecoveryCodes(generatedCodes);
        return generatedCodes.toRecoveryCodes(user.username());
    }
}
