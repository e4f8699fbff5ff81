package vn.donghanh.encryption;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.donghanh.encryption.InstallationSigner.InstallationSignature;

/** Signatures are verified by anybody, and every change of what was signed shows. */
class InstallationSignerTest {
    /** What precedes the 32 bytes of an Ed25519 key in the form that Java reads (RFC 8410). */
    private static final byte[] KEY_HEAD = HexFormat.of().parseHex("302a300506032b6570032100");

    private static final byte[] CONTENT = {1, 2, 3};

    @TempDir
    private Path temp;

    private InstallationSigner signer;
    private KeyRing ring;

    @BeforeEach
    void setUp() {
        TestKeys keys = TestKeys.in(temp);
        ring = keys.ring();
        signer = keys.signer();
    }

    @Test
    void signatureIsVerifiedWithoutOurCode() throws Exception {
        InstallationSignature signature = signer.sign(CONTENT);
        assertThat(signature.publicKey()).hasSize(32);
        assertThat(signature.bytes()).hasSize(64);
        Signature java = Signature.getInstance("Ed25519");
        java.initVerify(KeyFactory.getInstance("Ed25519")
                .generatePublic(new X509EncodedKeySpec(ByteBuffer.allocate(44)
                        .put(KEY_HEAD)
                        .put(signature.publicKey())
                        .array())));
        java.update(CONTENT);
        assertThat(java.verify(signature.bytes())).isTrue();
    }

    @Test
    void everyChangeIsDetected() {
        InstallationSignature signature = signer.sign(CONTENT);
        assertThat(InstallationSigner.isValid(signature, CONTENT)).isTrue();
        assertThat(InstallationSigner.isValid(signature, new byte[] {1, 2, 4})).isFalse();
        byte[] changed = signature.bytes().clone();
        changed[63] ^= 1;
        assertThat(InstallationSigner.isValid(
                        new InstallationSignature(signature.keyNumber(), signature.publicKey(), changed), CONTENT))
                .isFalse();
        assertThat(InstallationSigner.isValid(
                        new InstallationSignature(signature.keyNumber(), new byte[3], signature.bytes()), CONTENT))
                .isFalse();
    }

    @Test
    void earlierKeysStayOwnAfterRotationAndRestart() {
        InstallationSignature before = signer.sign(CONTENT);
        ring.rotate(KeyPurpose.SIGNATURE);
        InstallationSignature after = signer.sign(CONTENT);
        assertThat(after.keyNumber()).isNotEqualTo(before.keyNumber());
        InstallationSigner restarted = TestKeys.in(temp).signer();
        for (InstallationSignature signature : Set.of(before, after)) {
            assertThat(signer.isOwn(signature)).isTrue();
            assertThat(restarted.isOwn(signature)).isTrue();
            assertThat(InstallationSigner.isValid(signature, CONTENT)).isTrue();
        }
        assertThat(signer.isOwn(new InstallationSignature(before.keyNumber(), after.publicKey(), before.bytes())))
                .isFalse();
    }

    @Test
    void keysOfAnotherInstallationAreForeign() {
        InstallationSignature foreign =
                TestKeys.in(temp.resolve("other")).signer().sign(CONTENT);
        assertThat(InstallationSigner.isValid(foreign, CONTENT)).isTrue();
        assertThat(signer.isOwn(foreign)).isFalse();
    }
}
