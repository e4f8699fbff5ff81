package vn.donghanh.reporting.signed;

import jakarta.json.JsonObject;
import java.io.Serializable;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.donghanh.encryption.InstallationSigner;

/**
 * Whether a snapshot is as it was stored and signed.
 *
 * @param releasedHash null when nothing is released
 * @param publicKey of the signature, in hexadecimal; null before it is signed
 */
public record SnapshotVerification(
        SignatureResult result,
        String figuresHash,
        String ledgerHash,
        @Nullable String releasedHash,
        @Nullable String publicKey)
        implements Serializable {
    /** The result of verifying. */
    public enum SignatureResult {
        /** Unchanged since it was computed; there is no signature yet. */
        NOT_SIGNED,
        VALID,
        /** The signature is right, but no key of this installation made it. */
        FOREIGN_KEY,
        /** Something that was signed is another one now, or the signature does not fit. */
        BROKEN
    }

    /**
     * @param unchanged whether the stored parts have the hashes that were stored with them
     * @param own whether the key is one of this installation
     */
    static SnapshotVerification of(
            PeriodSnapshotContent content, boolean unchanged, @Nullable PeriodSignature signature, boolean own) {
        return new SnapshotVerification(
                result(content, unchanged, signature, own),
                content.figuresHash(),
                content.ledgerHash(),
                content.releasedHash(),
                signature == null
                        ? null
                        : HexFormat.of().formatHex(signature.signature().publicKey()));
    }

    private static SignatureResult result(
            PeriodSnapshotContent content, boolean unchanged, @Nullable PeriodSignature signature, boolean own) {
        if (!unchanged) {
            return SignatureResult.BROKEN;
        }
        if (signature == null) {
            return SignatureResult.NOT_SIGNED;
        }
        if (!InstallationSigner.isValid(signature.signature(), signature.bytes()) || !names(signature, content)) {
            return SignatureResult.BROKEN;
        }
        return own ? SignatureResult.VALID : SignatureResult.FOREIGN_KEY;
    }

    private static boolean names(PeriodSignature signature, PeriodSnapshotContent content) {
        JsonObject statement = CanonicalJson.read(signature.statement());
        return statement.getString("snapshot").equals(content.ref())
                && statement.getString("figures").equals(content.figuresHash())
                && statement.getString("ledger").equals(content.ledgerHash())
                && Objects.equals(statement.getString("released", null), content.releasedHash());
    }
}
