package vn.donghanh.operations;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The last run of one job on one node, and its last failure, which a later success does not clear. */
@Entity
class JobRun {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(30)")
    private JobName job;

    private String node;
    private Instant begunAt;
    private Instant endedAt;
    private int acted;
    private int failed;
    private Instant nextAt;
    private @Nullable Instant failedAt;

    @Column(columnDefinition = "varchar(8)")
    private @Nullable String failureCode;

    @Version
    private int version;

    protected JobRun() {}

    JobRun(JobName job, String node) {
        this.job = job;
        this.node = node;
    }

    void record(JobResult result) {
        begunAt = result.begunAt();
        endedAt = result.endedAt();
        acted = result.outcome().acted();
        failed = result.outcome().failed();
        nextAt = result.nextAt();
        if (failed > 0) {
            failedAt = result.endedAt();
            failureCode = result.outcome().failureCode();
        }
    }

    JobName job() {
        return job;
    }

    String node() {
        return node;
    }

    Instant begunAt() {
        return begunAt;
    }

    Instant endedAt() {
        return endedAt;
    }

    int acted() {
        return acted;
    }

    int failed() {
        return failed;
    }

    Instant nextAt() {
        return nextAt;
    }

    @Nullable
    Instant failedAt() {
        return failedAt;
    }

    @Nullable
    String failureCode() {
        return failureCode;
    }
}
