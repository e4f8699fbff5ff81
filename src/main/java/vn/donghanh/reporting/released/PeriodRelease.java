package vn.donghanh.reporting.released;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A period whose figures may leave the Centre, by the plan that was signed. Rows are appended and never changed. */
@Entity
@Table(name = "period_release", catalog = "donghanh_log")
class PeriodRelease {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long periodId;
    private long planId;
    private Instant releasedAt;

    protected PeriodRelease() {}

    PeriodRelease(long periodId, PlannedRelease plan, Instant at) {
        this.periodId = periodId;
        this.planId = plan.id();
        this.releasedAt = at;
    }
}
