package vn.donghanh.reporting.report;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import vn.donghanh.security.StaffId;

/** What one author was typing into a report and has not saved. */
@Entity
class ReportDraft {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(columnDefinition = "char(26)", updatable = false)
    private String ref;

    @Column(columnDefinition = "char(26)", updatable = false)
    private String reportRef;

    @Column(updatable = false)
    private StaffId staffId;

    @Column(columnDefinition = "mediumblob")
    private byte[] contentSealed;

    private Instant savedAt;

    @Version
    private int version;

    protected ReportDraft() {}

    ReportDraft(String ref, String reportRef, StaffId author) {
        this.ref = ref;
        this.reportRef = reportRef;
        this.staffId = author;
    }

    void update(byte[] content, Instant at) {
        contentSealed = content;
        savedAt = at;
    }

    String ref() {
        return ref;
    }

    byte[] contentSealed() {
        return contentSealed;
    }

    Instant savedAt() {
        return savedAt;
    }
}
