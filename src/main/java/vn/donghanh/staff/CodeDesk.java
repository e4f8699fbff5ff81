package vn.donghanh.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.StaffId;

/** Issues one-time codes. A new one ends those before it. */
@ApplicationScoped
class CodeDesk {
    @Inject
    Accounts accounts;

    @Inject
    PassphraseHash hashes;

    @Inject
    Clock clock;

    IssuedCode issue(StaffAccount account, @Nullable StaffId by) {
        Instant now = clock.instant();
        accounts.openCodes(account.id()).forEach(code -> code.end(now));
        String code = CodeSigns.random();
        OneTimeCode.Purpose purpose =
                account.state() == AccountState.INVITED ? OneTimeCode.Purpose.FIRST_SIGN_IN : OneTimeCode.Purpose.RESET;
        accounts.add(new OneTimeCode(account.id(), hashes.of(code), purpose, by, now));
        return new IssuedCode(account.username(), CodeSigns.shown(code));
    }
}
