package vn.donghanh.reporting.report;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.donghanh.printing.signature.PdfKeyStatus;

/** A report as it was signed: what the files are made from, and the files with their hashes, encrypted. Append-only. */
@Entity
@Table(name = "report_issue", catalog = "donghanh_log")
class ReportIssue {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    /** The reference of the report. */
    @Column(columnDefinition = "char(26)")
    private String ref;

    @Column(columnDefinition = "mediumblob")
    private byte[] contentSealed;

    @Column(columnDefinition = "longblob")
    private byte[] docxSealed;

    @Column(columnDefinition = "char(64)")
    private String docxHash;

    @Column(columnDefinition = "longblob")
    private byte[] pdfSealed;

    @Column(columnDefinition = "char(64)")
    private String pdfHash;

    @Enumerated(EnumType.STRING)
    private PdfKeyStatus pdfKey;

    @Column(columnDefinition = "longblob")
    private byte @Nullable [] xlsxSealed;

    @Column(columnDefinition = "char(64)")
    private @Nullable String xlsxHash;

    private Instant issuedAt;

    protected ReportIssue() {}

    /**
     * @param pdfKey whether the PDF file is signed with the Centre's certificate
     * @param xlsx null for a report without tables
     */
    ReportIssue(
            String ref,
            byte[] content,
            StoredFile docx,
            StoredFile pdf,
            PdfKeyStatus pdfKey,
            @Nullable StoredFile xlsx,
            Instant at) {
        this.ref = ref;
        this.contentSealed = content;
        this.docxSealed = docx.sealed();
        this.docxHash = docx.hash();
        this.pdfSealed = pdf.sealed();
        this.pdfHash = pdf.hash();
        this.pdfKey = pdfKey;
        this.xlsxSealed = xlsx == null ? null : xlsx.sealed();
        this.xlsxHash = xlsx == null ? null : xlsx.hash();
        this.issuedAt = at;
    }

    /** An encrypted file with the hash of its bytes. */
    @SuppressWarnings("ArrayRecordComponent") // ciphertext is never compared
    record StoredFile(byte[] sealed, String hash) {}

    /** Returns a file; empty for the spreadsheet of a report without tables. */
    Optional<StoredFile> file(ReportFormat format) {
        return switch (format) {
            case DOCX -> Optional.of(new StoredFile(docxSealed, docxHash));
            case PDF -> Optional.of(new StoredFile(pdfSealed, pdfHash));
            case XLSX -> xlsxSealed == null || xlsxHash == null
                    ? Optional.empty()
                    : Optional.of(new StoredFile(xlsxSealed, xlsxHash));
        };
    }

    String ref() {
        return ref;
    }

    byte[] contentSealed() {
        return contentSealed;
    }

    PdfKeyStatus pdfKey() {
        return pdfKey;
    }

    Instant issuedAt() {
        return issuedAt;
    }
}
