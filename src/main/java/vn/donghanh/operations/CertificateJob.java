package vn.donghanh.operations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;

/** Looks for a renewed certificate, which the server then uses without a restart. */
@ApplicationScoped
public class CertificateJob extends DueItemJob<CertificateFile> {
    @Inject
    ServerCertificate certificate;

    @Inject
    Clock clock;

    public CertificateJob() {
        super(JobName.CERTIFICATE);
    }

    @Override
    protected Collection<CertificateFile> findDue() {
        return certificate
                .renewal()
                .flatMap(CertificateRenewal::findChanged)
                .map(List::of)
                .orElse(List.of());
    }

    @Override
    protected void process(CertificateFile due) {
        certificate.renewal().ifPresent(renewal -> {
            try {
                renewal.renew(due, clock.instant(), ServerKeyStore::reload);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
