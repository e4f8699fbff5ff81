package vn.donghanh.printing.signature;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A key of the Centre with a certificate that it issued to itself, in a PKCS#12 file. */
record CentreCertificate(KeyPair keys, X509Certificate certificate) {
    static final String PASSPHRASE = "a long passphrase of words";

    static CentreCertificate rsa(Instant from, Instant to) throws Exception {
        return of("RSA", 2048, "SHA256withRSA", from, to);
    }

    static CentreCertificate ellipticCurve(Instant from, Instant to) throws Exception {
        return of("EC", 256, "SHA256withECDSA", from, to);
    }

    private static CentreCertificate of(String algorithm, int size, String signature, Instant from, Instant to)
            throws GeneralSecurityException, OperatorCreationException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
        generator.initialize(size);
        KeyPair keys = generator.generateKeyPair();
        X500Name name = new X500Name("CN=Trung tam Cong tac xa hoi");
        return new CentreCertificate(
                keys,
                new JcaX509CertificateConverter()
                        .getCertificate(new JcaX509v3CertificateBuilder(
                                        name, BigInteger.TWO, Date.from(from), Date.from(to), name, keys.getPublic())
                                .build(new JcaContentSignerBuilder(signature).build(keys.getPrivate()))));
    }

    Path writeTo(Path file) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("centre", keys.getPrivate(), PASSPHRASE.toCharArray(), new Certificate[] {certificate});
        try (OutputStream content = Files.newOutputStream(file)) {
            store.store(content, PASSPHRASE.toCharArray());
        }
        return file;
    }
}
