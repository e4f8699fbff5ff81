package vn.donghanh.printing.signature;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.donghanh.printing.DocumentPrinter;
import vn.donghanh.printing.PrintedBlock.Paragraph;
import vn.donghanh.printing.PrintedDocument;
import vn.donghanh.printing.PrintedDocument.Letterhead;
import vn.donghanh.printing.signature.PdfSignatureService.SignatureDetails;
import vn.donghanh.printing.signature.PdfSignatureService.SignedPdf;

/** The library that signs finds its parts in the module of the server, and Bouncy Castle among the server's own. */
@ExtendWith(ArquillianExtension.class)
class PdfSignatureIT {
    private static final String PASSPHRASE = "a long passphrase of words";

    @Inject
    PdfSignatureService signatures;

    @Inject
    DocumentPrinter printer;

    @Test
    void fileIsSignedInTheServer() throws Exception {
        byte[] pdf = printer.toPdf(new PrintedDocument(
                new Letterhead("Sở Y tế", "Trung tâm", "Số:    /BC", "Quảng Nam, ngày"),
                "Báo cáo",
                "BÁO CÁO",
                "Sơ kết",
                List.of(new Paragraph("Một câu của báo cáo")),
                List.of(),
                List.of(),
                "In bởi",
                "https://dong-hanh.example/"));
        SignatureDetails details = new SignatureDetails("GIÁM ĐỐC Trần Văn An", "Sơ kết 6 tháng", "Tam Kỳ");
        assertThat(signatures.sign(pdf, details)).isEqualTo(new SignedPdf(pdf, PdfKeyStatus.ABSENT));
        Path file = Files.createTempDirectory("pdf-key").resolve("centre.p12");
        makeKey(file);
        System.setProperty("DH_PDF_KEY_FILE", file.toString());
        System.setProperty("DH_PDF_KEY_PASSWORD", PASSPHRASE);
        try {
            SignedPdf signed = signatures.sign(pdf, details);
            assertThat(signed.isSigned()).isTrue();
            try (PDDocument document = Loader.loadPDF(signed.bytes())) {
                PDSignature signature = document.getLastSignatureDictionary();
                assertThat(signature.getSubFilter()).isEqualTo("ETSI.CAdES.detached");
                assertThat(signature.getName()).isEqualTo(details.signer());
            }
        } finally {
            System.clearProperty("DH_PDF_KEY_FILE");
            System.clearProperty("DH_PDF_KEY_PASSWORD");
        }
        assertThat(signatures.status()).isEqualTo(PdfKeyStatus.ABSENT);
    }

    /** The tool of the JDK makes the key: Bouncy Castle is visible to the library only. */
    private static void makeKey(Path file) throws Exception {
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-dname",
                        "CN=Trung tam",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        PASSPHRASE,
                        "-startdate",
                        "-1d",
                        "-alias",
                        "centre")
                .redirectErrorStream(true)
                .redirectOutput(file.resolveSibling("keytool.log").toFile())
                .start();
        assertThat(keytool.waitFor())
                .as(() -> read(file.resolveSibling("keytool.log")))
                .isZero();
    }

    private static String read(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }
}
