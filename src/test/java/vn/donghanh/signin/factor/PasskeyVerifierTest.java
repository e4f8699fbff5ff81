package vn.donghanh.signin.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.donghanh.security.StaffId;

class PasskeyVerifierTest {
    private static final RelyingParty HERE = new RelyingParty("donghanh.example", "https://donghanh.example");
    private static final Instant NOW = Instant.parse("2026-03-10T01:00:00Z");

    private final PasskeyVerifier check = new PasskeyVerifier();
    private final byte[] asked = "thirty-two bytes that were asked".getBytes(StandardCharsets.US_ASCII);
    private final byte[] other = "thirty-two bytes of another time".getBytes(StandardCharsets.US_ASCII);
    private SoftDevice device;

    @BeforeEach
    void aDevice() throws GeneralSecurityException {
        device = new SoftDevice(HERE, asked);
    }

    @Test
    void passkeyRegisteredForThisSiteCanSign() throws GeneralSecurityException {
        Passkey passkey = passkey();
        device.count = 2;
        assertThat(check.verifyAssertion(passkey, device.sign(), asked, HERE)).contains(2L);
        assertThat(check.credentialId(device.sign())).isEqualTo(passkey.credentialId());
    }

    @Test
    void registrationRequiresSiteChallengeAndUserVerification() throws GeneralSecurityException {
        assertThat(check.verifyRegistration(device.make(), other, HERE)).isEmpty();
        device.ownerVerified = false;
        assertThat(check.verifyRegistration(device.make(), asked, HERE)).isEmpty();
        device.ownerVerified = true;
        device.relyingParty = new RelyingParty("donghanh.example", "https://donghanh.example.evil.example");
        assertThat(check.verifyRegistration(device.make(), asked, HERE)).isEmpty();
        device.relyingParty = new RelyingParty("evil.example", "https://donghanh.example");
        assertThat(check.verifyRegistration(device.make(), asked, HERE)).isEmpty();
        assertThat(check.verifyRegistration("{}", asked, HERE)).isEmpty();
        assertThat(check.verifyRegistration("no JSON at all", asked, HERE)).isEmpty();
    }

    @Test
    void responseToAnotherChallengeIsRefused() throws GeneralSecurityException {
        Passkey passkey = passkey();
        device.count = 2;
        assertThat(check.verifyAssertion(passkey, device.sign(), other, HERE)).isEmpty();
    }

    @Test
    void responseForAnotherSiteIsRefused() throws GeneralSecurityException {
        Passkey passkey = passkey();
        device.count = 2;
        device.relyingParty = new RelyingParty("donghanh.example", "https://d0nghanh.example");
        assertThat(check.verifyAssertion(passkey, device.sign(), asked, HERE)).isEmpty();
        device.relyingParty = new RelyingParty("d0nghanh.example", "https://donghanh.example");
        assertThat(check.verifyAssertion(passkey, device.sign(), asked, HERE)).isEmpty();
    }

    @Test
    void responseWithoutUserVerificationIsRefused() throws GeneralSecurityException {
        Passkey passkey = passkey();
        device.count = 2;
        device.ownerVerified = false;
        assertThat(check.verifyAssertion(passkey, device.sign(), asked, HERE)).isEmpty();
    }

    @Test
    void responseOfAnotherOrClonedDeviceIsRefused() throws GeneralSecurityException {
        Passkey passkey = passkey();
        SoftDevice stranger = new SoftDevice(HERE, asked);
        stranger.count = 2;
        assertThat(check.verifyAssertion(passkey, stranger.sign(), asked, HERE)).isEmpty();
        device.count = 1;
        assertThat(check.verifyAssertion(passkey, device.sign(), asked, HERE)).isEmpty();
    }

    @Test
    void unreadableResponseHasNoCredentialId() {
        assertThat(check.credentialId("no JSON at all")).isNull();
    }

    private Passkey passkey() throws GeneralSecurityException {
        Optional<PasskeyRegistration> made = check.verifyRegistration(device.make(), asked, HERE);
        assertThat(made).isPresent();
        return new Passkey(new StaffId(1), "máy ở bàn", made.orElseThrow(), NOW);
    }
}
