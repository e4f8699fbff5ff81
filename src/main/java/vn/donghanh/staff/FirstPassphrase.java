package vn.donghanh.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.donghanh.shared.RuleViolation;

/** Sets one's own passphrase with a one-time code: the first one, or a new one after the old is forgotten. As silent and as slow as {@link SignIn}. */
@ApplicationScoped
public class FirstPassphrase {
    @Inject
    Accounts accounts;

    @Inject
    SignInAttempts attempts;

    @Inject
    SignInQueue queue;

    @Inject
    PassphraseHash hashes;

    @Inject
    SignInService service;

    @Inject
    Clock clock;

    /**
     * @param code as it was told, in any writing
     * @throws RuleViolation when the passphrase will not do (said first, it gives nothing away), or with {@link StaffRule#CODE_NOT_VALID}
     */
    public void choose(String username, String code, String passphrase, String address) {
        PassphraseRules.check(passphrase, new Username(username), PassphraseRules.SHORTEST_WITH_SECOND_FACTOR);
        AttemptKey key = AttemptKey.of(username, address);
        Found found = queue.turn(
                key,
                seconds -> new Found(Check.tooSoon(username, StaffRule.CODE_NOT_VALID, seconds), 0),
                () -> check(username, CodeSigns.plain(code), key));
        String hash = found.check().right() ? hashes.of(passphrase) : "";
        NewPassphrase chosen = new NewPassphrase(hash, PassphraseRules.length(passphrase));
        service.choosePassphrase(found.check(), key, found.code(), chosen);
    }

    private Found check(String username, String code, AttemptKey key) {
        Instant now = clock.instant();
        Optional<OneTimeCode> open = accounts
                .byUsername(SignInService.plain(username))
                .filter(accounts::admitted)
                .map(account -> accounts.openCodes(account.id()))
                .orElse(List.of())
                .stream()
                .filter(each -> each.validAt(now))
                .findFirst();
        String hash = open.map(OneTimeCode::codeHash).orElse(null);
        boolean right = hashes.matches(code, hash);
        if (!right) {
            attempts.failed(key);
        }
        Check check = new Check(username, right, StaffRule.CODE_NOT_VALID, 0, hash);
        return new Found(check, open.map(OneTimeCode::id).orElse(0L));
    }

    private record Found(Check check, long code) {}
}
