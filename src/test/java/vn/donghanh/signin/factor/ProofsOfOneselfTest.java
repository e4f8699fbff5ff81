package vn.donghanh.signin.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.donghanh.testing.Refusals.assertRefused;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.donghanh.encryption.FieldEncryption;
import vn.donghanh.encryption.TestKeys;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.signin.throttle.CredentialCheck;
import vn.donghanh.staff.OneTimeCode;
import vn.donghanh.staff.StaffRule;
import vn.donghanh.testing.Stored;

/** Tests the validity of one-time codes, passkeys and authenticator apps, and that each code is used only once. */
class ProofsOfOneselfTest {
    private static final Instant NOW = Instant.parse("2026-03-10T03:00:00Z");
    private static final StaffId OWNER = new StaffId(1);

    @TempDir
    Path temp;

    @Test
    void oneTimeCodeIsValidForADayUntilUsedOrReplaced() {
        Instant end = NOW.plus(Duration.ofHours(24));
        assertThat(code().expiresAt()).isEqualTo(end);
        assertThat(code().isValidAt(end.minusSeconds(1))).isTrue();
        assertThat(code().isValidAt(end)).isFalse();
        OneTimeCode used = code();
        used.use(NOW);
        assertThat(used.isValidAt(NOW)).isFalse();
        OneTimeCode replaced = code();
        replaced.end(NOW);
        assertThat(replaced.isValidAt(NOW)).isFalse();
        assertThat(Stored.as(4, code()).id()).isEqualTo(4);
        assertThat(code().codeHash()).isEqualTo("hash");
    }

    @Test
    void removedPasskeyIsRefused() {
        Passkey key = Stored.as(
                5, new Passkey(OWNER, " Khóa nhà ", new PasskeyRegistration(new byte[] {1}, new byte[] {2}, 3), NOW));
        assertThat(key.id()).isEqualTo(5);
        assertThat(key.accountId()).isEqualTo(OWNER);
        assertThat(key.credentialId()).containsExactly(1);
        assertThat(key.credential()).containsExactly(2);
        assertThat(key.uses()).isEqualTo(3);
        Instant later = NOW.plusSeconds(60);
        key.use(4, later);
        assertThat(key.uses()).isEqualTo(4);
        assertThat(key.row())
                .isEqualTo(new SecondFactorRow(key.ref(), SecondFactorType.PASSKEY, "Khóa nhà", NOW, later));
        key.end(later);
        assertRefused(StaffRule.PASSKEY_REFUSED, () -> key.use(5, later));
        assertThat(key.uses()).isEqualTo(4);
    }

    @Test
    void unconfirmedAppIsPendingForFifteenMinutes() {
        AuthenticatorApp app = app(vault());
        Instant end = NOW.plus(Duration.ofMinutes(15));
        assertThat(app.isPendingAt(end.minusSeconds(1))).isTrue();
        assertThat(app.isPendingAt(end)).isFalse();
        assertThat(app.isConfirmed()).isFalse();
        assertThat(app.row().since()).isEqualTo(NOW);
        app.confirm(100, end.minusSeconds(1));
        assertThat(app.isConfirmed()).isTrue();
        assertRefused(StaffRule.FACTOR_WRONG, () -> app.use(100));
        assertThat(app.isPendingAt(NOW)).isFalse();
        assertThat(app.row())
                .isEqualTo(new SecondFactorRow(app.ref(), SecondFactorType.APP, "", end.minusSeconds(1), null));
    }

    @Test
    void usedAndEarlierTimeStepsAreRefused() {
        AuthenticatorApp app = app(vault());
        app.use(100);
        assertRefused(StaffRule.FACTOR_WRONG, () -> app.use(100));
        assertRefused(StaffRule.FACTOR_WRONG, () -> app.use(99));
        app.use(101);
    }

    @Test
    void appCodeIsAcceptedOnlyOnce() {
        FieldEncryption encryption = vault();
        AuthenticatorApp app = Stored.as(6, app(encryption));
        assertThat(app.id()).isEqualTo(6);
        assertThat(app.decryptSecret(encryption)).isEqualTo("JBSWY3DPEHPK3PXP");
        String typed = new PhoneApp("JBSWY3DPEHPK3PXP").codeAt(NOW);
        long step = app.findStep(typed, encryption, NOW).orElseThrow();
        app.use(step);
        assertThat(app.findStep(typed, encryption, NOW)).isEmpty();
    }

    @Test
    void appKeepsItsFirstEndTime() {
        AuthenticatorApp app = app(vault());
        app.end(NOW);
        app.end(NOW.plusSeconds(60));
        assertThat(Stored.value(app, "endedAt")).isEqualTo(NOW);
    }

    @Test
    void checkResultIsThrownAsDelayOrFailure() {
        RuleViolationException wait = catchThrowableOfType(
                RuleViolationException.class,
                () -> CredentialCheck.tooSoon("ha", StaffRule.FACTOR_WRONG, 30).requireCorrect());
        assertThat(wait.rule()).isEqualTo(StaffRule.SIGN_IN_WAIT);
        assertThat(wait.arguments()).containsExactly(30L);
        assertRefused(StaffRule.SIGN_IN_WAIT, () -> CredentialCheck.tooSoon("ha", StaffRule.FACTOR_WRONG, 1)
                .requireCorrect("code"));
        assertRefused(StaffRule.PASSPHRASE_WRONG, () -> CredentialCheck.of("ha", false, StaffRule.PASSPHRASE_WRONG)
                .requireCorrect());
        RuleViolationException atField = catchThrowableOfType(
                RuleViolationException.class, () -> CredentialCheck.of("ha", false, StaffRule.PASSPHRASE_WRONG)
                        .requireCorrect("current"));
        assertThat(atField.field()).isEqualTo("current");
        CredentialCheck.of("ha", true, StaffRule.PASSPHRASE_WRONG).requireCorrect("current");
    }

    private FieldEncryption vault() {
        return TestKeys.in(temp).encryption();
    }

    private static AuthenticatorApp app(FieldEncryption encryption) {
        return new AuthenticatorApp(OWNER, "JBSWY3DPEHPK3PXP", encryption, NOW);
    }

    private static OneTimeCode code() {
        return new OneTimeCode(OWNER, "hash", OneTimeCode.Purpose.FIRST_SIGN_IN, null, NOW);
    }
}
