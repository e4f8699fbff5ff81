package vn.donghanh.reporting.report;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import vn.donghanh.casefile.draft.AuthorDraft;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.RandomReference;

/** What one author was typing into a report and has not saved. */
@Entity
@AttributeOverride(name = "contentSealed", column = @Column(columnDefinition = "mediumblob"))
class ReportDraft extends AuthorDraft {
    @Column(columnDefinition = "char(26)", updatable = false)
    private String reportRef;

    protected ReportDraft() {}

    ReportDraft(String reportRef, StaffId author) {
        super(RandomReference.random(), author);
        this.reportRef = reportRef;
    }
}
