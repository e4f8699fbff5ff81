package vn.donghanh.operations;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.Settings;

/** The certificate with which this server serves HTTPS, read from its file. */
final class ServerCertificate {
    private static final int SOON_DAYS = 30;

    private ServerCertificate() {}

    static StatusRow status(Settings settings, Instant now) {
        Optional<Settings.Pkcs12Location> location = settings.tlsKey();
        if (location.isEmpty()) {
            return StatusRow.of(
                    settings.isBehindProxy() ? StatusFinding.CERTIFICATE_AT_PROXY : StatusFinding.CERTIFICATE_NONE);
        }
        try {
            return status(end(location.get()), now);
        } catch (IOException | GeneralSecurityException unreadable) {
            return StatusRow.of(StatusFinding.CERTIFICATE_UNREADABLE);
        }
    }

    /** Returns the days left; empty without a certificate that can be read. */
    static Optional<Long> daysLeft(Settings settings, Instant now) {
        return settings.tlsKey().flatMap(location -> {
            try {
                return Optional.of(Duration.between(now, end(location)).toDays());
            } catch (IOException | GeneralSecurityException unreadable) {
                return Optional.empty();
            }
        });
    }

    static StatusRow status(Instant end, Instant now) {
        if (!now.isBefore(end)) {
            return StatusRow.of(StatusFinding.CERTIFICATE_ENDED, CentreTime.day(end));
        }
        long days = Duration.between(now, end).toDays();
        return StatusRow.of(
                days < SOON_DAYS ? StatusFinding.CERTIFICATE_ENDS_SOON : StatusFinding.CERTIFICATE_VALID,
                CentreTime.day(end),
                days);
    }

    static Instant end(Settings.Pkcs12Location location) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream file = Files.newInputStream(location.file())) {
            store.load(file, location.password().toCharArray());
        }
        for (String alias : Collections.list(store.aliases())) {
            if (store.isKeyEntry(alias) && store.getCertificate(alias) instanceof X509Certificate certificate) {
                return certificate.getNotAfter().toInstant();
            }
        }
        throw new GeneralSecurityException("no key with a certificate");
    }
}
