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

    private final PasskeyVerifier verifier = new PasskeyVerifier();
    private final byte[] challenge = "thirty-two bytes that were asked".getBytes(StandardCharsets.US_ASCII);
    private final byte[] other = "thirty-two bytes of another time".getBytes(StandardCharsets.US_ASCII);
    private SoftDevice device;

    @BeforeEach
    void createDevice() throws GeneralSecurityException {
        device = new SoftDevice(HERE, challenge);
    }

    @Test
    void passkeyRegisteredForThisSiteCanSign() throws GeneralSecurityException {
        Passkey passkey = passkey();
        device.count = 2;
        assertThat(verifier.verifyAssertion(passkey, device.sign(), challenge, HERE))
                .contains(2L);
        assertThat(verifier.credentialId(device.sign())).isEqualTo(passkey.credentialId());
    }

    @Test
    void registrationRequiresSiteChallengeAndUserVerification() throws GeneralSecurityException {
        assertThat(verifier.verifyRegistration(device.make(), other, HERE)).isEmpty();
        device.ownerVerified = false;
        assertThat(verifier.verifyRegistration(device.make(), challenge, HERE)).isEmpty();
        device.ownerVerified = true;
        device.relyingParty = new RelyingParty("donghanh.example", "https://donghanh.example.evil.example");
        assertThat(verifier.verifyRegistration(device.make(), challenge, HERE)).isEmpty();
        device.relyingParty = new RelyingParty("evil.example", "https://donghanh.example");
        assertThat(verifier.verifyRegistration(device.make(), challenge, HERE)).isEmpty();
        assertThat(verifier.verifyRegistration("{}", challenge, HERE)).isEmpty();
        assertThat(verifier.verifyRegistration("no JSON at all", challenge, HERE))
                .isEmpty();
    }

    @Test
    void responseToAnotherChallengeIsRefused() throws GeneralSecurityException {
        Passkey passkey = passkey();
        device.count = 2;
        assertThat(verifier.verifyAssertion(passkey, device.sign(), other, HERE))
                .isEmpty();
    }

    @Test
    void responseForAnotherSiteIsRefused() throws GeneralSecurityException {
        Passkey passkey = passkey();
        device.count = 2;
        device.relyingParty = new RelyingParty("donghanh.example", "https://d0nghanh.example");
        assertThat(verifier.verifyAssertion(passkey, device.sign(), challenge, HERE))
                .isEmpty();
        device.relyingParty = new RelyingParty("d0nghanh.example", "https://donghanh.example");
        assertThat(verifier.verifyAssertion(passkey, device.sign(), challenge, HERE))
                .isEmpty();
    }

    @Test
    void responseWithoutUserVerificationIsRefused() throws GeneralSecurityException {
        Passkey passkey = passkey();
        device.count = 2;
        device.ownerVerified = false;
        assertThat(verifier.verifyAssertion(passkey, device.sign(), challenge, HERE))
                .isEmpty();
    }

    @Test
    void responseOfAnotherOrClonedDeviceIsRefused() throws GeneralSecurityException {
        Passkey passkey = passkey();
        SoftDevice stranger = new SoftDevice(HERE, challenge);
        stranger.count = 2;
        assertThat(verifier.verifyAssertion(passkey, stranger.sign(), challenge, HERE))
                .isEmpty();
        device.count = 1;
        assertThat(verifier.verifyAssertion(passkey, device.sign(), challenge, HERE))
                .isEmpty();
    }

    @Test
    void unreadableResponseHasNoCredentialId() {
        assertThat(verifier.credentialId("no JSON at all")).isNull();
    }

    private Passkey passkey() throws GeneralSecurityException {
        Optional<PasskeyRegistration> registration = verifier.verifyRegistration(device.make(), challenge, HERE);
        assertThat(registration).isPresent();
        return new Passkey(new StaffId(1), "máy ở bàn", registration.orElseThrow(), NOW);
    }
}
