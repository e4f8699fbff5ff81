package vn.donghanh.operations;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.Settings;

/** Lets the server go on with a renewed certificate, or says why not; the one before stays in use then. */
final class CertificateRenewal {
    private static final System.Logger LOG = System.getLogger(CertificateRenewal.class.getName());

    private final Settings.Pkcs12Location location;
    private final Optional<String> host;
    private @Nullable CertificateFile seen;
    private @Nullable CertificateFile used;

    /** Lets the server read the file. */
    interface Reload {
        void run() throws IOException;
    }

    /** @param host that browsers ask for; empty if any */
    CertificateRenewal(Settings.Pkcs12Location location, Optional<String> host) {
        this.location = location;
        this.host = host;
    }

    /** Returns the file if it is not the one that was seen last, as the very first time. */
    Optional<CertificateFile> findChanged() {
        try {
            CertificateFile file = CertificateFile.read(location);
            return file.isSameAs(seen()) ? Optional.empty() : Optional.of(file);
        } catch (IOException away) {
            // while it is being replaced; the page of the system's status says that it cannot be read
            return Optional.empty();
        }
    }

    private synchronized @Nullable CertificateFile seen() {
        return seen;
    }

    /** Reloads the file unless there is a problem. */
    synchronized void renew(CertificateFile file, Instant now, Reload reload) throws IOException {
        Optional<CertificateProblem> problem = file.findProblem(host, now);
        if (problem.isEmpty()) {
            reload.run();
            used = file;
        } else {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "The certificate in use stays: " + location.file() + " "
                            + problem.get().sentence() + ".");
        }
        seen = file;
    }

    /** Returns whether another certificate is in use than the one in the file. */
    synchronized boolean isRefused() {
        return used != null && !used.isSameAs(seen);
    }

    /** Returns the end of the certificate in use. */
    synchronized Instant end() throws IOException, GeneralSecurityException {
        CertificateFile file = used;
        return (file == null ? CertificateFile.read(location) : file).end();
    }
}
