package vn.donghanh.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import vn.donghanh.crypto.Vault;
import vn.donghanh.shared.NotFound;

/**
 * Setting up a second factor, at the first sign-in or later. Works on the session's token, since at the first sign-in nobody is
 * signed in yet: whoever has given the passphrase within the last fifteen minutes, and the second factor if there is one already.
 */
@ApplicationScoped
public class Enrolment {
    @Inject
    Accounts accounts;

    @Inject
    Sessions sessions;

    @Inject
    Factors factors;

    @Inject
    SignInAttempts attempts;

    @Inject
    PassphraseHash hashes;

    @Inject
    NewSheet sheets;

    @Inject
    PasskeyCheck passkeys;

    @Inject
    EnrolmentService service;

    @Inject
    Vault vault;

    @Inject
    Clock clock;

    /**
     * The app that is being set up; the same one when asked again soon.
     *
     * @throws vn.donghanh.shared.ProofNeeded when the proof of who she is grew too old
     * @throws NotFound when the session is over or locked
     */
    public BegunApp begin(String token) {
        return service.begin(token);
    }

    /**
     * The app showed its first code: it counts from now on, in the place of an older app.
     *
     * @return new recovery codes; null when she has a sheet already
     */
    public @Nullable RecoverySheet confirm(String token, String typed) {
        StaffAccount account = accounts.get(sessions.living(token).accountId());
        AuthenticatorApp begun = factors.apps(account.id()).stream()
                .filter(app -> app.offeredAt(clock.instant()))
                .findFirst()
                .orElseThrow(NotFound::new);
        AttemptKey key = AttemptKey.ofCodes(account.username());
        Proof proof = hashes.inTurn(() -> check(account, begun, typed, key));
        boolean first =
                proof.check().right() && factors.recoveryCodes(account.id()).isEmpty();
        NewSheet.Made sheet = first ? sheets.make() : NewSheet.Made.NONE;
        service.confirm(proof, sheet, token);
        return first ? sheet.shown(account.username()) : null;
    }

    /** @see #begin */
    public PasskeyAsk beginPasskey(String token) {
        return service.beginPasskey(token);
    }

    /**
     * The device made a passkey: it counts from now on, beside what she has.
     *
     * @param answer the device's, as the browser's JSON
     * @param challenge what it had to sign
     * @param name how she tells her devices apart
     * @return new recovery codes; null when she has a sheet already
     */
    public @Nullable RecoverySheet keepPasskey(String token, String answer, byte[] challenge, Site site, String name) {
        StaffAccount account = accounts.get(sessions.living(token).accountId());
        NewPasskey made = passkeys.made(answer, challenge, site).orElse(null);
        boolean first = made != null && factors.recoveryCodes(account.id()).isEmpty();
        NewSheet.Made sheet = first ? sheets.make() : NewSheet.Made.NONE;
        service.keepPasskey(made, name, sheet, token);
        return first ? sheet.shown(account.username()) : null;
    }

    private Proof check(StaffAccount account, AuthenticatorApp begun, String typed, AttemptKey key) {
        long seconds = attempts.secondsLeft(key);
        if (seconds > 0) {
            Check tooSoon = Check.tooSoon(account.username(), StaffRule.FACTOR_WRONG, seconds);
            return new Proof(Proof.Kind.APP, tooSoon, key, begun.id(), 0);
        }
        OptionalLong step = begun.step(typed, vault, clock.instant());
        if (step.isEmpty()) {
            attempts.failed(key);
        }
        Check check = Check.of(account.username(), step.isPresent(), StaffRule.FACTOR_WRONG);
        return new Proof(Proof.Kind.APP, check, key, begun.id(), step.orElse(0));
    }
}
