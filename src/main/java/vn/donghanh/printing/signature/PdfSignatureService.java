package vn.donghanh.printing.signature;

import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.TimeZone;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.Settings;

/**
 * Signs PDF files with the Centre's certificate (PAdES, baseline B-B), so that every reader of PDF files shows by whom a document is and whether it was
 * changed. Without a certificate, or while it is not valid, a file stays as it is. The key is read anew for each signature: a renewed certificate needs no
 * restart.
 */
@ApplicationScoped
public class PdfSignatureService {
    private static final String PRODUCT = "Đồng Hành";

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /**
     * What a reader of the file shows beside the signature.
     *
     * @param signer who signed the document, with the capacity, such as {@code KT. GIÁM ĐỐC, PHÓ GIÁM ĐỐC Trần Văn An}
     * @param reason what the document is
     */
    public record SignatureDetails(String signer, String reason, String place) {}

    /**
     * @param bytes the file, signed if the key is {@code VALID}, otherwise as it was given
     */
    @SuppressWarnings("ArrayRecordComponent") // stored, never compared
    public record SignedPdf(byte[] bytes, PdfKeyStatus key) {
        public boolean isSigned() {
            return key == PdfKeyStatus.VALID;
        }
    }

    /** Opens the key at the start of the application, so that an unusable one aborts the start instead of failing at the first report. */
    void begin(@Observes @Initialized(ApplicationScoped.class) Object started) {
        status();
    }

    public PdfKeyStatus status() {
        return key().map(key -> key.status(clock.instant())).orElse(PdfKeyStatus.ABSENT);
    }

    /** @param pdf a PDF file; its content stays as it is, the signature is appended */
    public SignedPdf sign(byte[] pdf, SignatureDetails details) {
        Instant now = clock.instant();
        Optional<PdfSigningKey> key = key();
        PdfKeyStatus status = key.map(found -> found.status(now)).orElse(PdfKeyStatus.ABSENT);
        return status == PdfKeyStatus.VALID
                ? new SignedPdf(sign(pdf, key.orElseThrow(), details, now), status)
                : new SignedPdf(pdf, status);
    }

    private Optional<PdfSigningKey> key() {
        return settings.pdfKey().map(location -> PdfSigningKey.read(location.file(), location.password()));
    }

    private static byte[] sign(byte[] pdf, PdfSigningKey key, SignatureDetails details, Instant now) {
        PAdESSignatureParameters parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_B);
        parameters.setDigestAlgorithm(PdfSigningKey.DIGEST);
        parameters.setSigningCertificate(key.certificate());
        parameters.setCertificateChain(key.certificates());
        parameters.bLevel().setSigningDate(Date.from(now));
        parameters.setSigningTimeZone(TimeZone.getTimeZone(CentreTime.ZONE));
        parameters.setSignerName(details.signer());
        parameters.setReason(details.reason());
        parameters.setLocation(details.place());
        parameters.setAppName(PRODUCT);
        PAdESService service = new PAdESService(offline());
        DSSDocument document = new InMemoryDocument(pdf);
        DSSDocument signed =
                service.signDocument(document, parameters, key.sign(service.getDataToSign(document, parameters)));
        try (ByteArrayOutputStream file = new ByteArrayOutputStream()) {
            signed.writeTo(file);
            return file.toByteArray();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Fetches nothing from elsewhere: neither certificates of authorities nor lists of revoked ones. */
    private static CommonCertificateVerifier offline() {
        return new CommonCertificateVerifier(true);
    }
}
