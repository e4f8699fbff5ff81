package vn.donghanh.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.donghanh.operations.JobOutcome;

/** Tests what a run of the job still does when a part of it fails. */
@SuppressWarnings("UnnecessaryAssignment") // there is no container in a plain test
class DocumentJobTest {
    private final List<String> done = new ArrayList<>();
    private final DocumentJob job = new DocumentJob();

    @Test
    void filesAreScannedThoughOldOpeningsCannotBeRemoved() {
        job.maintenance = new Maintenance() {
            @Override
            public void removeOldOpenings() {
                throw new IllegalStateException("the table is locked");
            }
        };
        assertThatThrownBy(job::run).isInstanceOf(IllegalStateException.class);
        assertThat(done).containsExactly("scan waiting", "remove abandoned", "remove withdrawn");
    }

    @Test
    void outcomeCountsAllParts() {
        job.maintenance = new Maintenance() {
            @Override
            public void removeUpload(String ref) {
                throw new IllegalStateException("the table is locked");
            }
        };
        JobOutcome outcome = job.run();
        assertThat(outcome.acted()).isEqualTo(2);
        assertThat(outcome.failed()).isEqualTo(1);
        assertThat(outcome.failureCode()).isNotNull();
        assertThat(done).endsWith("remove openings");
    }

    private class Maintenance extends DocumentMaintenanceService {
        @Override
        public List<String> findQuarantined() {
            return List.of("waiting");
        }

        @Override
        public void scan(String ref) {
            done.add("scan " + ref);
        }

        @Override
        public List<String> findAbandonedUploads() {
            return List.of("abandoned");
        }

        @Override
        public void removeUpload(String ref) {
            done.add("remove " + ref);
        }

        @Override
        public List<String> findRemovable() {
            return List.of("withdrawn");
        }

        @Override
        public void removeContent(String ref) {
            done.add("remove " + ref);
        }

        @Override
        public void removeOldOpenings() {
            done.add("remove openings");
        }
    }
}
