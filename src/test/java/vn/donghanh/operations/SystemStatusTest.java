package vn.donghanh.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SystemStatusTest {
    private static final Instant NOW = Instant.parse("2026-11-29T03:00:00Z");

    @Test
    void diskWarnsBeforeSavingStops() {
        assertThat(ServerStatusProvider.disk(new DiskSpace(2000, 500, false)).finding())
                .isEqualTo(StatusFinding.DISK_HAS_ROOM);
        assertThat(ServerStatusProvider.disk(new DiskSpace(1999, 500, false)).finding())
                .isEqualTo(StatusFinding.DISK_NEARLY_SHORT);
        assertThat(ServerStatusProvider.disk(new DiskSpace(560, 500, true)).finding())
                .isEqualTo(StatusFinding.DISK_SHORT);
    }

    @Test
    void aLateJobIsWorseThanAFailure() {
        JobRow failed = new JobRow(JobName.AGE_BANDS, "n", NOW, NOW, 1, 2, NOW, false, NOW, "abcd1234");
        JobRow late = new JobRow(JobName.DOCUMENTS, "n", NOW, NOW, 0, 0, NOW, true, null, null);
        JobRow well = new JobRow(JobName.DISK_ROOM, "n", NOW, NOW, 0, 0, NOW, false, null, null);

        assertThat(ServerStatusProvider.jobs(List.of(well)).finding()).isEqualTo(StatusFinding.JOBS_RUN);
        assertThat(ServerStatusProvider.jobs(List.of(well, failed)).finding()).isEqualTo(StatusFinding.JOBS_FAILED);
        StatusRow row = ServerStatusProvider.jobs(List.of(well, failed, late));
        assertThat(row.finding()).isEqualTo(StatusFinding.JOBS_LATE);
        assertThat(row.figures()).containsExactly(1L);
    }

    @Test
    void certificateIsRenewedInTheLastThirtyDays() {
        assertThat(certificate(Duration.ofDays(30))).isEqualTo(StatusFinding.CERTIFICATE_VALID);
        assertThat(certificate(Duration.ofDays(30).minusSeconds(1))).isEqualTo(StatusFinding.CERTIFICATE_ENDS_SOON);
        assertThat(certificate(Duration.ofSeconds(1))).isEqualTo(StatusFinding.CERTIFICATE_ENDS_SOON);
        assertThat(certificate(Duration.ZERO)).isEqualTo(StatusFinding.CERTIFICATE_ENDED);
    }

    @Test
    void stepsAndPartsOfTheSystemAreCountedApart() {
        SystemStatusView view = new SystemStatusView(List.of(
                StatusRow.of(StatusFinding.KEYS_OPEN),
                StatusRow.of(StatusFinding.CERTIFICATE_NONE),
                StatusRow.of(StatusFinding.LETTERHEAD_COMPLETE),
                StatusRow.of(StatusFinding.PLAN_MISSING)));

        assertThat(view.faults()).isEqualTo(1);
        assertThat(view.stepsDone()).isEqualTo(1);
        assertThat(view.steps()).hasSize(2);
    }

    private static StatusFinding certificate(Duration left) {
        return ServerCertificate.status(NOW.plus(left), false, NOW).finding();
    }
}
