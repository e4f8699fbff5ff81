package vn.donghanh.operations;

import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A certificate for a host, as a PKCS#12 file. */
final class ServedCertificate {
    static final String PASSWORD = "only-for-these-tests";

    private ServedCertificate() {}

    static KeyPair keys(String algorithm, int size) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
        generator.initialize(size);
        return generator.generateKeyPair();
    }

    /** @param key in the file, whose certificate is for another key if {@code certified} is another */
    static void write(Path file, KeyPair key, KeyPair certified, String host, Instant from, Instant to)
            throws Exception {
        X500Name name = new X500Name("CN=a server");
        X509Certificate certificate = new JcaX509CertificateConverter()
                .getCertificate(new JcaX509v3CertificateBuilder(
                                name, BigInteger.TWO, Date.from(from), Date.from(to), name, certified.getPublic())
                        .addExtension(
                                Extension.subjectAlternativeName,
                                false,
                                new GeneralNames(new GeneralName(GeneralName.dNSName, host)))
                        .build(new JcaContentSignerBuilder(
                                        certified.getPrivate().getAlgorithm().equals("RSA")
                                                ? "SHA256withRSA"
                                                : "SHA256withECDSA")
                                .build(certified.getPrivate())));
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("server", key.getPrivate(), PASSWORD.toCharArray(), new Certificate[] {certificate});
        try (OutputStream content = Files.newOutputStream(file)) {
            store.store(content, PASSWORD.toCharArray());
        }
    }
}
