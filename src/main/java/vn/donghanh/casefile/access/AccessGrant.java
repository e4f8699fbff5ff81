package vn.donghanh.casefile.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Query;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.CaseSection;
import vn.donghanh.security.StaffId;
import vn.donghanh.staff.cover.Cover;

/** A grant of access to a case for one member of staff: ground, section and period. There is no access without a grant; see {@link CaseAccess}. */
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
    private @Nullable CaseSection section;

    private Instant fromAt;
    private @Nullable Instant untilAt;
    private @Nullable StaffId grantedBy;
    private Instant grantedAt;

    /** When its holder opened the case first; null before, and where nobody asks ({@link AccessGround#assignable}). */
    private @Nullable Instant openedAt;

    @Column(columnDefinition = "char(26)")
    private @Nullable String mergeRef;

    @Column(columnDefinition = "char(26)")
    private @Nullable String coverRef;

    /** What the case is listed by, as {@link AccessGrantRepository} writes it and the database keeps it. */
    @Column(insertable = false, updatable = false)
    private @Nullable Boolean caseOpen;

    @Column(insertable = false, updatable = false)
    private @Nullable Integer caseUrgency;

    @Column(insertable = false, updatable = false)
    private @Nullable Instant caseDue;

    @Column(insertable = false, updatable = false)
    private @Nullable Instant caseUpdatedAt;

    @Column(insertable = false, updatable = false)
    private @Nullable Integer caseQueuedTasks;

    /** 0 while nobody manages the case. */
    @Column(insertable = false, updatable = false)
    private @Nullable Long caseManagedBy;

    /** Until when the case counts in figures at work, as whatever marks the case writes it; of a new grant for ever. */
    @Column(insertable = false, updatable = false)
    private LocalDate caseCountsUntil;

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

    /** Marks the grant as caused by a merge; it ends when the merge is undone. */
    public AccessGrant causedByMerge(String merge) {
        mergeRef = merge;
        return this;
    }

    /** Limits the grant to the days of a cover; it ends with the cover, whichever way that ends. */
    AccessGrant during(Cover cover) {
        coverRef = cover.ref();
        if (cover.begin().isAfter(fromAt)) {
            fromAt = cover.begin();
        }
        if (untilAt == null || cover.end().isBefore(untilAt)) {
            untilAt = cover.end();
        }
        return this;
    }

    public void end(Instant at) {
        if (untilAt == null || untilAt.isAfter(at)) {
            untilAt = at;
        }
    }

    /** Sets the columns of a new row; what its case is listed by is not among them. */
    Query bind(Query insert) {
        return insert.setParameter("case", caseId)
                .setParameter("staff", staffId.value())
                .setParameter("ground", ground.name())
                .setParameter("section", section == null ? null : section.name())
                .setParameter("from", fromAt)
                .setParameter("until", untilAt)
                .setParameter("by", grantedBy == null ? null : grantedBy.value())
                .setParameter("at", grantedAt)
                .setParameter("merge", mergeRef)
                .setParameter("cover", coverRef);
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

    /** Returns the only section that the grant covers; null for the whole case, within the permissions of the reader's roles. */
    @Nullable
    public CaseSection section() {
        return section;
    }

    /** Returns the cover that the grant belongs to; null for a grant in the holder's own right. */
    @Nullable
    String coverRef() {
        return coverRef;
    }

    boolean isCausedByMerge() {
        return mergeRef != null;
    }

    boolean isInForce(Instant now) {
        return untilAt == null || untilAt.isAfter(now);
    }

    @Nullable
    public Instant until() {
        return untilAt;
    }
}
