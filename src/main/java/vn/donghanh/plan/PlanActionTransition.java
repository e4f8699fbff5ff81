package vn.donghanh.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Filter;
import org.jspecify.annotations.Nullable;
import vn.donghanh.plan.progress.CompletionGround;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.CaseRecordFilter;

/** A recorded change of the state of an action, with what statistics count of it. Rows are appended and never changed. */
@Entity
@Filter(name = CaseRecordFilter.NAME, condition = CaseRecordFilter.BY_CASE)
@Table(name = "plan_action_move", catalog = "donghanh_log")
class PlanActionTransition {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(columnDefinition = "char(26)")
    private String actionLineage;

    private long caseId;

    @Column(columnDefinition = "char(26)")
    private @Nullable String needKey;

    @Enumerated(EnumType.STRING)
    private @Nullable ActionOwner owner;

    @Enumerated(EnumType.STRING)
    private PlanActionStatus toState;

    @Enumerated(EnumType.STRING)
    private @Nullable CompletionGround completion;

    private Instant movedAt;

    @Column(name = "moved_by")
    private @Nullable StaffId recordedBy;

    protected PlanActionTransition() {}

    /** Creates the transition to the action's current state. */
    PlanActionTransition(
            PlanAction action,
            @Nullable ActionOwner owner,
            @Nullable CompletionGround completion,
            StaffId staffId,
            Instant at) {
        this.actionLineage = action.lineage();
        this.caseId = action.goal().plan().caseId().value();
        this.needKey = action.goal().needKey();
        this.owner = owner;
        this.toState = action.state();
        this.completion = completion;
        this.movedAt = at;
        this.recordedBy = staffId;
    }
}
