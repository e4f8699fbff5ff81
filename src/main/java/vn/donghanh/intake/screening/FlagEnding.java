package vn.donghanh.intake.screening;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.security.StaffId;

/** The end of a critical flag: who, when, and, encrypted, which flag and why. Append-only. */
@Entity
@Table(name = "risk_flag_ending", catalog = "donghanh_log")
class FlagEnding {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(columnDefinition = "char(26)")
    private String ref;

    private long caseId;
    private int episode;
    private Instant endedAt;
    private StaffId staffId;
    private byte[] contentSealed;

    protected FlagEnding() {}

    FlagEnding(String ref, CaseView caseView, ScreeningStamp stamp, byte[] contentSealed) {
        this.ref = ref;
        this.caseId = caseView.id().value();
        this.episode = caseView.episode();
        this.endedAt = stamp.at();
        this.staffId = stamp.staff();
        this.contentSealed = contentSealed;
    }

    String ref() {
        return ref;
    }

    Instant at() {
        return endedAt;
    }

    StaffId staff() {
        return staffId;
    }

    byte[] contentSealed() {
        return contentSealed;
    }
}
