package vn.donghanh.casefile.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.CaseSection;
import vn.donghanh.security.StaffId;

/** Who may see which case, why and until when. Access is these rows and nothing else; see {@link CaseAccess}. */
@Entity
@Table(name = "case_grant")
public class AccessGrant {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long caseId;
    private StaffId staffId;

    @Enumerated(EnumType.STRING)
    private AccessGround ground;

    @Enumerated(EnumType.STRING)
    private CaseSection section;

    private Instant fromAt;
    private Instant untilAt;
    private StaffId grantedBy;
    private Instant grantedAt;

    @Column(columnDefinition = "char(26)")
    private String mergeRef;

    protected AccessGrant() {}

    public AccessGrant(
            CaseId caseId,
            StaffId staffId,
            AccessGround ground,
            @Nullable CaseSection section,
            Instant from,
            @Nullable Instant until,
            @Nullable StaffId grantedBy) {
        this.caseId = caseId.value();
        this.staffId = staffId;
        this.ground = ground;
        this.section = section;
        this.fromAt = from;
        this.untilAt = until;
        this.grantedBy = grantedBy;
        this.grantedAt = from;
    }

    /** Let in by a merge; ends with it. */
    public AccessGrant causedByMerge(String merge) {
        mergeRef = merge;
        return this;
    }

    public void end(Instant at) {
        if (untilAt == null || untilAt.isAfter(at)) {
            untilAt = at;
        }
    }

    public CaseId caseId() {
        return new CaseId(caseId);
    }

    public StaffId staffId() {
        return staffId;
    }

    public AccessGround ground() {
        return ground;
    }

    /** The one section she was let into; null when it is the whole case, as far as her roles read. */
    @Nullable
    public CaseSection section() {
        return section;
    }

    @Nullable
    public Instant until() {
        return untilAt;
    }
}
