package vn.donghanh.operations;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.Settings;

/** The certificate with which this server serves HTTPS. */
@ApplicationScoped
class ServerCertificate {
    private static final int SOON_DAYS = 30;

    private Optional<CertificateRenewal> renewal = Optional.empty();

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    @PostConstruct
    void setUp() {
        renewal = settings.tlsKey()
                .map(location ->
                        new CertificateRenewal(location, settings.address().map(URI::getHost)));
    }

    /** Empty if this server does not serve HTTPS itself. */
    Optional<CertificateRenewal> renewal() {
        return renewal;
    }

    StatusRow status() {
        return renewal.map(certificate -> status(certificate, clock.instant()))
                .orElseGet(() -> StatusRow.of(
                        settings.isBehindProxy()
                                ? StatusFinding.CERTIFICATE_AT_PROXY
                                : StatusFinding.CERTIFICATE_NONE));
    }

    /** Returns the days left; empty without a certificate that can be read. */
    Optional<Long> daysLeft() {
        return renewal.flatMap(certificate -> {
            try {
                return Optional.of(
                        Duration.between(clock.instant(), certificate.end()).toDays());
            } catch (IOException | GeneralSecurityException unreadable) {
                return Optional.empty();
            }
        });
    }

    static StatusRow status(CertificateRenewal certificate, Instant now) {
        try {
            return status(certificate.end(), certificate.isRefused(), now);
        } catch (IOException | GeneralSecurityException unreadable) {
            return StatusRow.of(StatusFinding.CERTIFICATE_UNREADABLE);
        }
    }

    static StatusRow status(Instant end, boolean refused, Instant now) {
        if (!now.isBefore(end)) {
            return StatusRow.of(StatusFinding.CERTIFICATE_ENDED, CentreTime.day(end));
        }
        long days = Duration.between(now, end).toDays();
        StatusFinding finding =
                days < SOON_DAYS ? StatusFinding.CERTIFICATE_ENDS_SOON : StatusFinding.CERTIFICATE_VALID;
        return StatusRow.of(refused ? StatusFinding.CERTIFICATE_REFUSED : finding, CentreTime.day(end), days);
    }
}
