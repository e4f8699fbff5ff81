package vn.donghanh.signin.passphrase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.StaffId;
import vn.donghanh.staff.AccountRepository;
import vn.donghanh.staff.AccountStatus;
import vn.donghanh.staff.OneTimeCode;
import vn.donghanh.staff.StaffAccount;

/** Issues one-time codes. A new code ends earlier ones. */
@ApplicationScoped
public class OneTimeCodeIssuer {
    @Inject
    AccountRepository accounts;

    @Inject
    PassphraseHash hashes;

    @Inject
    Clock clock;

    public IssuedCode issue(StaffAccount account, @Nullable StaffId staffId) {
        Instant now = clock.instant();
        accounts.findOpenCodes(account.id()).forEach(code -> code.end(now));
        String code = OneTimeCodeFormat.random();
        OneTimeCode.Purpose purpose = account.state() == AccountStatus.INVITED
                ? OneTimeCode.Purpose.FIRST_SIGN_IN
                : OneTimeCode.Purpose.RESET;
        accounts.add(new OneTimeCode(account.id(), hashes.create(code), purpose, staffId, now));
        return new IssuedCode(account.username(), OneTimeCodeFormat.format(code));
    }
}
