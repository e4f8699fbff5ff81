package vn.donghanh.operations;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.Settings;

/** The file with key and certificate for HTTPS, as it was read once. */
final class CertificateFile {
    private static final int DNS_NAME = 2;
    private static final byte[] SAMPLE = {1, 2, 3};

    private final byte[] content;
    private final String password;

    CertificateFile(byte[] content, String password) {
        this.content = content.clone();
        this.password = password;
    }

    static CertificateFile read(Settings.Pkcs12Location location) throws IOException {
        return new CertificateFile(Files.readAllBytes(location.file()), location.password());
    }

    boolean isSameAs(@Nullable CertificateFile other) {
        return other != null && MessageDigest.isEqual(content, other.content);
    }

    /** Returns the end of the validity of the certificate. */
    Instant end() throws IOException, GeneralSecurityException {
        return entry().orElseThrow(() -> new GeneralSecurityException("no key with a certificate"))
                .certificate()
                .getNotAfter()
                .toInstant();
    }

    /**
     * Returns why a server should not go on with it; empty if it should.
     *
     * @param host that browsers ask for; empty if any
     */
    Optional<CertificateProblem> findProblem(Optional<String> host, Instant now) {
        try {
            return entry().map(entry -> entry.findProblem(host, now)).orElse(Optional.of(CertificateProblem.NO_KEY));
        } catch (IOException | GeneralSecurityException unreadable) {
            return Optional.of(CertificateProblem.UNREADABLE);
        }
    }

    private Optional<Entry> entry() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(new ByteArrayInputStream(content), password.toCharArray());
        for (String alias : Collections.list(store.aliases())) {
            Key key = store.isKeyEntry(alias) ? store.getKey(alias, password.toCharArray()) : null;
            if (key instanceof PrivateKey secret
                    && store.getCertificate(alias) instanceof X509Certificate certificate) {
                return Optional.of(new Entry(secret, certificate));
            }
        }
        return Optional.empty();
    }

    private record Entry(PrivateKey key, X509Certificate certificate) {
        Optional<CertificateProblem> findProblem(Optional<String> host, Instant now) {
            if (!isOfOneKey()) {
                return Optional.of(CertificateProblem.OTHER_KEY);
            }
            if (now.isBefore(certificate.getNotBefore().toInstant())) {
                return Optional.of(CertificateProblem.NOT_BEGUN);
            }
            if (!now.isBefore(certificate.getNotAfter().toInstant())) {
                return Optional.of(CertificateProblem.ENDED);
            }
            return host.isEmpty() || names().stream().anyMatch(name -> isMatch(name, host.get()))
                    ? Optional.empty()
                    : Optional.of(CertificateProblem.OTHER_HOST);
        }

        /** A signature made with the key is valid for the certificate. */
        private boolean isOfOneKey() {
            try {
                Signature signature =
                        Signature.getInstance(key.getAlgorithm().equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA");
                signature.initSign(key);
                signature.update(SAMPLE);
                byte[] signed = signature.sign();
                signature.initVerify(certificate.getPublicKey());
                signature.update(SAMPLE);
                return signature.verify(signed);
            } catch (GeneralSecurityException other) {
                return false;
            }
        }

        private List<String> names() {
            try {
                Collection<List<?>> names = certificate.getSubjectAlternativeNames();
                return names == null
                        ? List.of()
                        : names.stream()
                                .filter(name -> name.get(0).equals(DNS_NAME))
                                .map(name -> String.valueOf(name.get(1)).toLowerCase(Locale.ROOT))
                                .toList();
            } catch (CertificateParsingException unreadable) {
                return List.of();
            }
        }

        /** A star stands for one label, the first. */
        private static boolean isMatch(String name, String host) {
            return name.equals(host)
                    || (name.startsWith("*.")
                            && host.indexOf('.') > 0
                            && name.substring(1).equals(host.substring(host.indexOf('.'))));
        }
    }
}
