package vn.donghanh.printing.signature;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.EncryptionAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.ToBeSigned;
import eu.europa.esig.dss.model.x509.CertificateToken;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The Centre's key with its certificate and those of the authorities that issued it.
 *
 * @param chain the certificate of the key first
 */
record PdfSigningKey(PrivateKey key, List<X509Certificate> chain) {
    static final DigestAlgorithm DIGEST = DigestAlgorithm.SHA256;

    PdfSigningKey {
        chain = List.copyOf(chain);
    }

    /** Reads the only key of a PKCS#12 file. The exception names neither key nor passphrase. */
    static PdfSigningKey read(Path file, String passphrase) {
        char[] password = passphrase.toCharArray();
        try (InputStream content = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(content, password);
            for (String alias : Collections.list(store.aliases())) {
                if (store.getKey(alias, password) instanceof PrivateKey key) {
                    return new PdfSigningKey(
                            key,
                            Arrays.stream(store.getCertificateChain(alias))
                                    .map(X509Certificate.class::cast)
                                    .toList());
                }
            }
        } catch (IOException | GeneralSecurityException unreadable) {
            throw new IllegalStateException(
                    "The file of DH_PDF_KEY_FILE does not open with DH_PDF_KEY_PASSWORD.", unreadable);
        }
        throw new IllegalStateException("The file of DH_PDF_KEY_FILE has no private key.");
    }

    PdfKeyStatus status(Instant now) {
        X509Certificate own = chain.get(0);
        if (now.isBefore(own.getNotBefore().toInstant())) {
            return PdfKeyStatus.NOT_YET_VALID;
        }
        return now.isAfter(own.getNotAfter().toInstant()) ? PdfKeyStatus.EXPIRED : PdfKeyStatus.VALID;
    }

    CertificateToken certificate() {
        return new CertificateToken(chain.get(0));
    }

    List<CertificateToken> certificates() {
        return chain.stream().map(CertificateToken::new).toList();
    }

    SignatureValue sign(ToBeSigned content) {
        SignatureAlgorithm algorithm = SignatureAlgorithm.getAlgorithm(EncryptionAlgorithm.forKey(key), DIGEST);
        try {
            Signature signature = Signature.getInstance(algorithm.getJCEId());
            signature.initSign(key);
            signature.update(content.getBytes());
            return new SignatureValue(algorithm, signature.sign());
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("signing failed", failed);
        }
    }

    @Override
    public String toString() {
        return "PdfSigningKey";
    }
}
