package vn.donghanh.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.shared.ReauthenticationException;
import vn.donghanh.signin.factor.RecoveryCodeGenerator;
import vn.donghanh.signin.factor.RecoveryCodes;

/** New recovery codes for whoever used hers up or lost the sheet. */
@ApplicationScoped
public class RecoveryCodeRenewal {
    @Inject
    CurrentUser user;

    @Inject
    RecoveryCodeGenerator codeGenerator;

    @Inject
    SecondFactorService service;

    /** @throws ReauthenticationException when the proof of who she is grew too old */
    public RecoveryCodes renew() {
        // hashing is spared when it will be refused; the refusal itself is the use case's to say
        RecoveryCodeGenerator.GeneratedCodes generatedCodes =
                user.isRecentlyAuthenticated() ? codeGenerator.generate() : RecoveryCodeGenerator.GeneratedCodes.NONE;
        service.storeRecoveryCodes(generatedCodes);
        return generatedCodes.toRecoveryCodes(user.username());
    }
}
