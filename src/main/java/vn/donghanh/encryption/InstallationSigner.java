package vn.donghanh.encryption;

import com.google.crypto.tink.subtle.Ed25519Verify;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;

/**
 * Signs in the name of the installation (Ed25519), with a key that is wrapped by the master key like all others. A signature is stored with its public
 * key, so that anybody verifies it without this installation; whether the key is one of this installation, only the installation knows.
 */
@ApplicationScoped
public class InstallationSigner {
    @Inject
    KeyRing ring;

    /**
     * @param keyNumber number of the key; not secret
     * @param publicKey 32 bytes
     * @param bytes 64 bytes
     */
    @SuppressWarnings("ArrayRecordComponent") // verified, never compared
    public record InstallationSignature(int keyNumber, byte[] publicKey, byte[] bytes) {}

    public InstallationSignature sign(byte[] content) {
        return sign(ring, content);
    }

    /** Signs for a command-line tool that opened the keysets itself. */
    public static InstallationSignature sign(KeyRing ring, byte[] content) {
        try {
            KeyRing.RawSignature raw = ring.sign(content);
            return new InstallationSignature(raw.number(), raw.publicKey(), raw.signature());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("signing failed", e);
        }
    }

    /** Returns whether the signature is of exactly this content, by whomever the public key belongs to. */
    public static boolean isValid(InstallationSignature signature, byte[] content) {
        try {
            new Ed25519Verify(signature.publicKey()).verify(signature.bytes(), content);
            return true;
        } catch (GeneralSecurityException | IllegalArgumentException changed) {
            return false;
        }
    }

    /** Returns whether a key of this installation signed, the current one or an earlier one. */
    public boolean isOwn(InstallationSignature signature) {
        return isOwn(ring, signature);
    }

    /** As {@link #isOwn(InstallationSignature)}, for a command-line tool. */
    public static boolean isOwn(KeyRing ring, InstallationSignature signature) {
        return ring.isOwn(signature.keyNumber(), signature.publicKey());
    }
}
