package vn.donghanh.reporting.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import vn.donghanh.encryption.FieldEncryption;
import vn.donghanh.encryption.KeyPurpose;
import vn.donghanh.reporting.report.ReportIssue.StoredFile;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.shared.Sha256;

/**
 * Encrypts and decrypts the texts of reports, which belong to no person, with a general key; what was signed with the keys that are never retired, because
 * it lies where nothing is encrypted anew.
 */
@ApplicationScoped
class ReportCipher {
    private static final String REPORT = "report";
    private static final String ISSUE = "report_issue";

    @Inject
    FieldEncryption encryption;

    byte[] sealTexts(String ref, ReportTexts texts) {
        return encryption.seal(KeyPurpose.DOCUMENTS, REPORT, "texts", ref, texts.toJson());
    }

    ReportTexts openTexts(Report report) {
        return ReportTexts.parse(
                encryption.open(KeyPurpose.DOCUMENTS, REPORT, "texts", report.ref(), report.textsSealed()));
    }

    byte @Nullable [] sealNumber(String ref, @Nullable String number) {
        return number == null || number.isBlank()
                ? null
                : encryption.seal(KeyPurpose.DOCUMENTS, REPORT, "sent_number", ref, number.strip());
    }

    @Nullable
    String openNumber(Report report) {
        byte[] sealed = report.sentNumberSealed();
        return sealed == null
                ? null
                : encryption.open(KeyPurpose.DOCUMENTS, REPORT, "sent_number", report.ref(), sealed);
    }

    byte[] sealDraft(String ref, String content) {
        return encryption.seal(KeyPurpose.DOCUMENTS, "report_draft", "content", ref, content);
    }

    String openDraft(ReportDraft draft) {
        return encryption.open(KeyPurpose.DOCUMENTS, "report_draft", "content", draft.ref(), draft.contentSealed());
    }

    byte[] sealContent(String ref, ReportContent content) {
        return encryption.seal(KeyPurpose.AUDIT, ISSUE, "content", ref, content.toJson());
    }

    ReportContent openContent(ReportIssue issue) {
        return ReportContent.parse(
                encryption.open(KeyPurpose.AUDIT, ISSUE, "content", issue.ref(), issue.contentSealed()));
    }

    StoredFile sealFile(String ref, ReportFormat format, byte[] file) {
        return new StoredFile(
                encryption.seal(
                        KeyPurpose.AUDIT,
                        ISSUE,
                        format.extension(),
                        ref,
                        Base64.getEncoder().encodeToString(file)),
                hash(file));
    }

    /**
     * @throws NotFoundException when the report has no such file
     * @throws IllegalStateException when the file is not the one whose hash was stored
     */
    byte[] openFile(ReportIssue issue, ReportFormat format) {
        StoredFile stored = issue.file(format).orElseThrow(NotFoundException::new);
        byte[] file = Base64.getDecoder()
                .decode(encryption.open(KeyPurpose.AUDIT, ISSUE, format.extension(), issue.ref(), stored.sealed()));
        if (!hash(file).equals(stored.hash())) {
            throw new IllegalStateException("Not the file that was signed: " + format);
        }
        return file;
    }

    static String hash(byte[] file) {
        return Sha256.hex(file);
    }
}
