package vn.donghanh.printing.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.text.PDFTextStripper;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.donghanh.printing.DocumentPrinter;
import vn.donghanh.printing.PdfConformance;
import vn.donghanh.printing.PrintedBlock.Paragraph;
import vn.donghanh.printing.PrintedDocument;
import vn.donghanh.printing.PrintedDocument.Letterhead;
import vn.donghanh.printing.signature.PdfSignatureService.SignatureDetails;
import vn.donghanh.printing.signature.PdfSignatureService.SignedPdf;
import vn.donghanh.shared.SettingsFixture;

/** A signed file is verified as any reader of PDF files does, without the library that signed it. */
@SuppressWarnings("UnnecessaryAssignment") // there is no container in a plain test
class PdfSignatureServiceTest {
    private static final Instant NOW = Instant.parse("2026-11-29T03:00:00Z");
    private static final Instant LAST_YEAR = NOW.minus(Duration.ofDays(300));
    private static final Instant NEXT_YEAR = NOW.plus(Duration.ofDays(300));
    private static final SignatureDetails DETAILS =
            new SignatureDetails("KT. GIÁM ĐỐC, PHÓ GIÁM ĐỐC Trần Văn An", "Sơ kết 6 tháng", "Tam Kỳ");
    private static final byte[] PDF = new DocumentPrinter()
            .toPdf(new PrintedDocument(
                    new Letterhead("Sở Y tế", "Trung tâm Công tác xã hội", "Số:    /BC", "Quảng Nam, ngày"),
                    "Báo cáo",
                    "BÁO CÁO",
                    "Sơ kết",
                    List.of(new Paragraph("Một câu của báo cáo")),
                    List.of(),
                    List.of(),
                    "In bởi",
                    "https://dong-hanh.example/"));

    @TempDir
    private Path folder;

    /** A signature as a reader finds it. */
    @SuppressWarnings("ArrayRecordComponent") // verified, never compared
    private record FoundSignature(PDSignature dictionary, byte[] covered, SignerInformation signer, byte[] file) {
        static FoundSignature in(byte[] file) throws IOException, CMSException {
            try (PDDocument document = Loader.loadPDF(file)) {
                PDSignature dictionary = document.getLastSignatureDictionary();
                byte[] covered = dictionary.getSignedContent(file);
                CMSSignedData data =
                        new CMSSignedData(new CMSProcessableByteArray(covered), dictionary.getContents(file));
                return new FoundSignature(
                        dictionary,
                        covered,
                        data.getSignerInfos().getSigners().iterator().next(),
                        file);
            }
        }

        boolean isBy(CentreCertificate centre) throws OperatorCreationException {
            try {
                return signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(centre.certificate()));
            } catch (CMSException changed) {
                return false;
            }
        }

        /** Everything but the signature's own hexadecimal text. */
        boolean coversTheWholeFile() {
            int[] range = dictionary.getByteRange();
            int gap = range[2] - range[1];
            return range[0] == 0 && range[2] + range[3] == file.length && covered.length == file.length - gap;
        }
    }

    @Test
    void signatureOfAnRsaKeyIsValid() throws Exception {
        assertSigned(CentreCertificate.rsa(LAST_YEAR, NEXT_YEAR));
    }

    @Test
    void signatureOfAnEllipticCurveIsValid() throws Exception {
        assertSigned(CentreCertificate.ellipticCurve(LAST_YEAR, NEXT_YEAR));
    }

    private void assertSigned(CentreCertificate centre) throws Exception {
        SignedPdf signed = service(centre).sign(PDF, DETAILS);
        assertThat(signed.isSigned()).isTrue();
        assertThat(Arrays.copyOf(signed.bytes(), PDF.length))
                .as("the file of before, unchanged at the beginning of the new one")
                .isEqualTo(PDF);
        FoundSignature found = FoundSignature.in(signed.bytes());
        assertThat(found.isBy(centre)).isTrue();
        assertThat(found.coversTheWholeFile()).isTrue();
        assertThat(found.isBy(CentreCertificate.ellipticCurve(LAST_YEAR, NEXT_YEAR)))
                .isFalse();
    }

    @Test
    void signatureIsABaselineSignatureWithItsCertificate() throws Exception {
        CentreCertificate centre = CentreCertificate.rsa(LAST_YEAR, NEXT_YEAR);
        FoundSignature found =
                FoundSignature.in(service(centre).sign(PDF, DETAILS).bytes());
        assertThat(found.dictionary().getFilter()).isEqualTo("Adobe.PPKLite");
        assertThat(found.dictionary().getSubFilter()).isEqualTo("ETSI.CAdES.detached");
        assertThat(found.dictionary().getSignDate().toInstant()).isEqualTo(NOW);
        assertThat(found.dictionary().getName()).isEqualTo(DETAILS.signer());
        assertThat(found.dictionary().getReason()).isEqualTo(DETAILS.reason());
        assertThat(found.dictionary().getLocation()).isEqualTo(DETAILS.place());
        assertThat(found.signer().getSignedAttributes().get(CMSAttributes.signingTime))
                .as("PAdES forbids a second day beside that of the dictionary")
                .isNull();
        SigningCertificateV2 named = SigningCertificateV2.getInstance(found.signer()
                .getSignedAttributes()
                .get(PKCSObjectIdentifiers.id_aa_signingCertificateV2)
                .getAttributeValues()[0]);
        assertThat(named.getCerts()[0].getCertHash())
                .isEqualTo(MessageDigest.getInstance("SHA-256")
                        .digest(centre.certificate().getEncoded()));
    }

    @Test
    void everyChangedByteBreaksTheSignature() throws Exception {
        CentreCertificate centre = CentreCertificate.ellipticCurve(LAST_YEAR, NEXT_YEAR);
        byte[] file = service(centre).sign(PDF, DETAILS).bytes();
        FoundSignature found = FoundSignature.in(file);
        byte[] contents = found.dictionary().getContents(file);
        for (int place = 0; place < found.covered().length; place += found.covered().length / 200) {
            byte[] changed = found.covered().clone();
            changed[place] ^= 1;
            CMSSignedData data = new CMSSignedData(new CMSProcessableByteArray(changed), contents);
            FoundSignature other = new FoundSignature(
                    found.dictionary(),
                    changed,
                    data.getSignerInfos().getSigners().iterator().next(),
                    file);
            assertThat(other.isBy(centre)).as("byte %d", place).isFalse();
        }
    }

    @Test
    void signedFileSaysTheSameAndStaysValidForArchives() throws Exception {
        byte[] file = service(CentreCertificate.rsa(LAST_YEAR, NEXT_YEAR))
                .sign(PDF, DETAILS)
                .bytes();
        assertThat(PdfConformance.faults(file)).isEmpty();
        try (PDDocument before = Loader.loadPDF(PDF);
                PDDocument after = Loader.loadPDF(file)) {
            assertThat(new PDFTextStripper().getText(after)).isEqualTo(new PDFTextStripper().getText(before));
            assertThat(after.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
        }
    }

    @Test
    void fileStaysAsItIsWithoutAKey() {
        PdfSignatureService service = service(Map.of());
        assertThat(service.status()).isEqualTo(PdfKeyStatus.ABSENT);
        assertUnsigned(service.sign(PDF, DETAILS), PdfKeyStatus.ABSENT);
    }

    @Test
    void certificateSignsFromItsFirstToItsLastSecond() throws Exception {
        assertThat(service(CentreCertificate.ellipticCurve(NOW, NEXT_YEAR)).status())
                .isEqualTo(PdfKeyStatus.VALID);
        assertThat(service(CentreCertificate.ellipticCurve(LAST_YEAR, NOW)).status())
                .isEqualTo(PdfKeyStatus.VALID);
        assertUnsigned(
                service(CentreCertificate.ellipticCurve(LAST_YEAR, NOW.minusSeconds(1)))
                        .sign(PDF, DETAILS),
                PdfKeyStatus.EXPIRED);
        assertUnsigned(
                service(CentreCertificate.ellipticCurve(NOW.plusSeconds(1), NEXT_YEAR))
                        .sign(PDF, DETAILS),
                PdfKeyStatus.NOT_YET_VALID);
    }

    @Test
    void unusableKeyStopsTheStartWithoutNamingThePassphrase() throws Exception {
        Path file = CentreCertificate.ellipticCurve(LAST_YEAR, NEXT_YEAR).writeTo(folder.resolve("centre.p12"));
        PdfSignatureService service =
                service(Map.of("DH_PDF_KEY_FILE", file.toString(), "DH_PDF_KEY_PASSWORD", "hunter2"));
        assertThatThrownBy(() -> service.begin(this))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("DH_PDF_KEY_PASSWORD")
                .hasMessageNotContaining("hunter2");
    }

    @Test
    void fileWithoutAKeyIsRefused() throws IOException, GeneralSecurityException {
        ByteArrayOutputStream empty = new ByteArrayOutputStream();
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.store(empty, CentreCertificate.PASSPHRASE.toCharArray());
        Path file = Files.write(folder.resolve("empty.p12"), empty.toByteArray());
        PdfSignatureService service = service(settings(file));
        assertThatThrownBy(service::status)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no private key");
    }

    @Test
    void keyIsNotPrinted() throws Exception {
        Path file = CentreCertificate.ellipticCurve(LAST_YEAR, NEXT_YEAR).writeTo(folder.resolve("centre.p12"));
        assertThat(PdfSigningKey.read(file, CentreCertificate.PASSPHRASE)).hasToString("PdfSigningKey");
    }

    private static void assertUnsigned(SignedPdf signed, PdfKeyStatus key) {
        assertThat(signed.isSigned()).isFalse();
        assertThat(signed.key()).isEqualTo(key);
        assertThat(signed.bytes()).isEqualTo(PDF);
    }

    private PdfSignatureService service(CentreCertificate centre) throws GeneralSecurityException, IOException {
        return service(settings(centre.writeTo(folder.resolve("centre.p12"))));
    }

    private static Map<String, String> settings(Path file) {
        return Map.of("DH_PDF_KEY_FILE", file.toString(), "DH_PDF_KEY_PASSWORD", CentreCertificate.PASSPHRASE);
    }

    private static PdfSignatureService service(Map<String, String> environment) {
        PdfSignatureService service = new PdfSignatureService();
        service.settings = SettingsFixture.of(environment);
        service.clock = Clock.fixed(NOW, ZoneOffset.UTC);
        return service;
    }
}
