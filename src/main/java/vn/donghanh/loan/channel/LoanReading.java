package vn.donghanh.loan.channel;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.security.StaffId;

/**
 * That a channel was read to the client before one was chosen. One row for each channel that was read, of which the client chose one. Rows are
 * appended and never changed.
 */
@Entity
@Table(name = "loan_reading", catalog = "donghanh_log")
public class LoanReading {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(columnDefinition = "char(26)")
    private String loanRef;

    private long caseId;
    private long versionId;
    private boolean chosen;

    /** The client confirmed a second time that somebody will learn the group. */
    private boolean revealConfirmed;

    private LocalDate readOn;
    private Instant recordedAt;
    private StaffId recordedBy;

    protected LoanReading() {}

    /** @param version that was read, {@code chosen} whether the client chose it */
    public LoanReading(
            String loanRef,
            CaseId caseId,
            LoanChannelVersion version,
            boolean chosen,
            LocalDate readOn,
            Instant at,
            StaffId reader) {
        this.loanRef = loanRef;
        this.caseId = caseId.value();
        this.versionId = version.id();
        this.chosen = chosen;
        this.revealConfirmed = chosen && version.revealsGroup();
        this.readOn = readOn;
        this.recordedAt = at;
        this.recordedBy = reader;
    }

    public long versionId() {
        return versionId;
    }

    public boolean isChosen() {
        return chosen;
    }

    /** Returns whether the client confirmed a second time that somebody will learn the group. */
    public boolean isRevealConfirmed() {
        return revealConfirmed;
    }

    public LocalDate readOn() {
        return readOn;
    }

    public StaffId recordedBy() {
        return recordedBy;
    }
}
