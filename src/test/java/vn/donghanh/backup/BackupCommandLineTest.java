package vn.donghanh.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupCommandLineTest {
    private static final Instant NOW = Instant.parse("2026-11-29T19:00:00Z");

    @TempDir
    Path folder;

    @Test
    void nothingRecordedIsMissing() throws IOException {
        assertThat(run("status", folder.toString()))
                .isEqualTo(
                        """
                        Backup     MISSING: none was made on this machine
                        Log        MISSING: none was made on this machine
                        Drill      MISSING: none was made on this machine
                        1""");
    }

    @Test
    void everythingRecentIsWell() throws IOException {
        record("backup", "2026-11-29T02:00:00Z", "done", "2026-11-29T02:00:00Z", "set A");
        record("shipment", "2026-11-29T18:59:00Z", "done", "2026-11-29T18:59:00Z", "");
        record("drill", "2026-11-22T02:00:00Z", "done", "2026-11-22T02:00:00Z", "210 tables");
        assertThat(run("status", folder.toString()))
                .isEqualTo(
                        """
                        Backup     17 hours ago (2026-11-29T02:00:00Z), set A
                        Log        1 min ago (2026-11-29T18:59:00Z)
                        Drill      7 days ago (2026-11-22T02:00:00Z), 210 tables
                        0""");
    }

    @Test
    void whatIsTooOldOrFailedIsSaid() throws IOException {
        record("backup", "2026-11-29T02:00:00Z", "failed", "2026-11-28T19:00:00Z", "The keys do not read back.");
        record("shipment", "2026-11-29T18:49:59Z", "done", "2026-11-29T18:49:59Z", "");
        record("drill", "2026-11-29T02:00:00Z", "failed", "", "interrupted");
        assertThat(run("status", folder.toString()))
                .isEqualTo(
                        """
                        Backup     24 hours ago (2026-11-28T19:00:00Z); the last attempt, 2026-11-29T02:00:00Z, failed: The keys do not read back.
                        Log        MISSING: the last one is from 10 min ago (2026-11-29T18:49:59Z)
                        Drill      MISSING: none was made on this machine; the last attempt, 2026-11-29T02:00:00Z, failed: interrupted
                        1""");
    }

    @Test
    void successCountsUntilItsLastSecondAndNoneFromTheFuture() {
        BackupRun run = BackupRun.parse(
                BackupRunKind.DRILL, List.of("at=2026-11-21T19:00:00Z", "done=2026-11-21T19:00:00Z", "result=done"));
        assertThat(run.status(NOW)).isEqualTo(BackupRunStatus.DONE);
        assertThat(run.status(NOW.plusSeconds(1))).isEqualTo(BackupRunStatus.OVERDUE);
        assertThat(run.status(Instant.parse("2026-11-21T18:55:00Z"))).isEqualTo(BackupRunStatus.DONE);
        assertThat(run.status(Instant.parse("2026-11-21T18:54:59Z"))).isEqualTo(BackupRunStatus.OVERDUE);
        assertThat(BackupRun.parse(BackupRunKind.DRILL, List.of("done=yesterday", "x"))
                        .status(NOW))
                .isEqualTo(BackupRunStatus.NEVER);
    }

    @Test
    void expiredFilesAndThePlanOfARestoreArePrinted() throws IOException {
        for (String path : List.of(
                "20261129T020000Z/keys.age",
                "20261101T020000Z/keys.age",
                "log-20261101T000000Z/log.000007.000000000000-000000000400.more.00000000.20261129T020100Z.age")) {
            Files.createDirectories(folder.resolve(path).getParent());
            Files.createFile(folder.resolve(path));
        }
        assertThat(run("expired", folder.toString())).isEqualTo("20261101T020000Z/keys.age\n0");
        Path manifest = Files.writeString(
                folder.resolve("manifest"),
                "format 1\nversion 1\ntables 5\nlineage 20261101T000000Z\nlog-file 7\nlog-position 4\nkey-piece 1\n");
        assertThat(run("plan", folder.toString(), "20261129T020000Z", manifest.toString(), "5", "log"))
                .isEqualTo("The manifest of the set is not complete: erased.\n1");
        Files.writeString(manifest, Files.readString(manifest) + "erased 0\n");
        assertThat(run("plan", folder.toString(), "20261129T020000Z", manifest.toString(), "5", "20261129T020100Z"))
                .contains("reaches 2026-11-29T02:01:00Z")
                .endsWith("\n0");
        assertThat(run("plan", folder.toString(), "20261129T020000Z", manifest.toString(), "4", "set"))
                .contains("install that version first")
                .endsWith("\n1");
        assertThat(run("unknown")).endsWith("\n2");
    }

    private void record(String kind, String at, String result, String done, String detail) throws IOException {
        Files.writeString(
                folder.resolve(kind),
                "at=" + at + "\nresult=" + result + "\ndone=" + done + "\ndetail=" + detail + "\n");
    }

    private static String run(String... arguments) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int code = BackupCommandLine.run(
                arguments, Clock.fixed(NOW, ZoneOffset.UTC), new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8) + code;
    }
}
