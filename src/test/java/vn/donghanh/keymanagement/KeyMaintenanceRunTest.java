package vn.donghanh.keymanagement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.PersonRef;
import vn.donghanh.testing.Stored;

/** The steps of a run, and its complete coverage of the person folders. */
class KeyMaintenanceRunTest {
    private static final Instant NOW = Instant.parse("2026-03-10T03:00:00Z");
    private static final StaffId ADMINISTRATOR = new StaffId(8);

    @ParameterizedTest
    @EnumSource
    void runStartsWithTheKeysAndRecordsItsStarter(KeyMaintenanceKind kind) {
        KeyMaintenanceRun run = Stored.as(5, run(kind));
        assertThat(run.id()).isEqualTo(5);
        assertThat(run.kind()).isEqualTo(kind);
        assertThat(run.step()).isEqualTo(KeyMaintenanceStep.KEYS);
        assertThat(run.round()).isEqualTo(1);
        assertThat(run.startedBy()).isEqualTo(ADMINISTRATOR);
        assertThat(run.startedAt()).isEqualTo(NOW);
        assertThat(run.endedAt()).isNull();
        assertThat(run.folders()).isZero();
        assertThat(run.persons()).isZero();
        assertThat(run.resealedBefore()).isZero();
    }

    /** A run that only verifies changes no person keys and skips their folders. */
    @ParameterizedTest
    @EnumSource
    void onlyRotationsProcessThePersonFolders(KeyMaintenanceKind kind) {
        KeyMaintenanceRun run = run(kind);
        run.finishKeys();
        assertThat(run.step())
                .isEqualTo(kind == KeyMaintenanceKind.VERIFY ? KeyMaintenanceStep.VALUES : KeyMaintenanceStep.PERSONS);
    }

    @Test
    void everyFolderIsProcessedOnceBeforeTheValues() {
        KeyMaintenanceRun run = run(KeyMaintenanceKind.ROTATE);
        run.finishKeys();
        List<String> folders = new ArrayList<>();
        while (run.step() == KeyMaintenanceStep.PERSONS) {
            folders.add(run.nextFolder());
            run.finishFolder(2);
        }
        assertThat(run.step()).isEqualTo(KeyMaintenanceStep.VALUES);
        assertThat(folders)
                .hasSize(KeyMaintenanceRun.FOLDERS)
                .doesNotHaveDuplicates()
                .isSorted();
        assertThat(folders).startsWith("00", "01").endsWith("zy", "zz");
        assertThat(run.folders()).isEqualTo(KeyMaintenanceRun.FOLDERS);
        assertThat(run.persons()).isEqualTo(2L * KeyMaintenanceRun.FOLDERS);
    }

    /** A person's folder is named by the first two characters of the reference. */
    @Test
    void noFolderIsOmitted() {
        KeyMaintenanceRun run = run(KeyMaintenanceKind.ROTATE);
        HashSet<String> folders = new HashSet<>();
        for (int i = 0; i < KeyMaintenanceRun.FOLDERS; i++) {
            folders.add(run.nextFolder());
            run.finishFolder(0);
        }
        for (int i = 0; i < 2000; i++) {
            assertThat(folders).contains(PersonRef.random().value().substring(0, 2));
        }
    }

    @Test
    void nextRoundKnowsTheReEncryptedCount() {
        KeyMaintenanceRun run = run(KeyMaintenanceKind.ROTATE);
        run.startNextRound(40);
        assertThat(run.round()).isEqualTo(2);
        assertThat(run.resealedBefore()).isEqualTo(40);
        run.startNextRound(41);
        assertThat(run.round()).isEqualTo(3);
        assertThat(run.resealedBefore()).isEqualTo(41);
    }

    @Test
    void endTimeIsRecorded() {
        KeyMaintenanceRun run = run(KeyMaintenanceKind.RETIRE);
        run.end(NOW.plusSeconds(60));
        assertThat(run.step()).isEqualTo(KeyMaintenanceStep.DONE);
        assertThat(run.endedAt()).isEqualTo(NOW.plusSeconds(60));
    }

    private static KeyMaintenanceRun run(KeyMaintenanceKind kind) {
        return new KeyMaintenanceRun(kind, ADMINISTRATOR, NOW);
    }
}
