package vn.donghanh.backup;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rules of backups for the command of the Debian package. Exit codes: 0 when all is well, 1 when something stands against it, 2 on wrong usage.
 */
public final class BackupCommandLine {
    private static final String USAGE =
            """
            status STATE_FOLDER                                   how things stand
            expired FOLDER                                        the files that are kept no longer
            plan FOLDER SET MANIFEST TABLES [log|UNTIL|set]       the files of a restore, or what stands against it""";

    private BackupCommandLine() {}

    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        System.exit(run(arguments, Clock.systemUTC(), out));
    }

    static int run(String[] arguments, Clock clock, PrintStream out) throws IOException {
        String command = arguments.length == 0 ? "" : arguments[0];
        if (command.equals("status") && arguments.length == 2) {
            return status(Path.of(arguments[1]), clock.instant(), out);
        }
        if (command.equals("expired") && arguments.length == 2) {
            new BackupRetention(clock.instant())
                    .expired(paths(Path.of(arguments[1])))
                    .forEach(out::println);
            return 0;
        }
        if (command.equals("plan") && arguments.length == 6) {
            return plan(arguments, out);
        }
        out.println(USAGE);
        return 2;
    }

    private static int status(Path folder, Instant now, PrintStream out) {
        boolean well = true;
        for (BackupRun run : BackupRun.readAll(folder)) {
            BackupRunStatus status = run.status(now);
            well &= status == BackupRunStatus.DONE;
            out.printf("%-10s %s%n", title(run.kind()), sentence(run, status, now));
        }
        return well ? 0 : 1;
    }

    private static String title(BackupRunKind kind) {
        return switch (kind) {
            case BACKUP -> "Backup";
            case SHIPMENT -> "Log";
            case DRILL -> "Drill";
        };
    }

    private static String sentence(BackupRun run, BackupRunStatus status, Instant now) {
        String success =
                run.succeededAt() == null ? "" : age(run.succeededAt(), now) + " ago (" + run.succeededAt() + ")";
        String failure = run.failed() ? "; the last attempt, " + run.attemptedAt() + ", failed: " + run.detail() : "";
        return switch (status) {
            case DONE -> success + (run.detail().isEmpty() ? "" : ", " + run.detail());
            case FAILED -> success + failure;
            case OVERDUE -> "MISSING: the last one is from " + success + failure;
            case NEVER -> "MISSING: none was made on this machine" + failure;
        };
    }

    private static String age(Instant moment, Instant now) {
        Duration age = Duration.between(moment, now);
        if (age.toDays() > 1) {
            return age.toDays() + " days";
        }
        return age.toHours() > 1 ? age.toHours() + " hours" : age.toMinutes() + " min";
    }

    private static int plan(String[] arguments, PrintStream out) throws IOException {
        BackupManifest manifest;
        try {
            manifest = BackupManifest.parse(Files.readAllLines(Path.of(arguments[3])));
        } catch (IllegalArgumentException missing) {
            out.println("The manifest of the set is not complete: " + missing.getMessage() + ".");
            return 1;
        }
        RestorePlan plan = RestorePlan.of(
                paths(Path.of(arguments[1])),
                manifest,
                new RestorePlan.RestoreRequest(
                        BackupTime.parse(arguments[2]),
                        until(arguments[5]),
                        arguments[5].equals("set"),
                        Integer.parseInt(arguments[4])));
        List<String> answer = plan.problems().isEmpty() ? plan.lines() : plan.problems();
        answer.forEach(out::println);
        return plan.problems().isEmpty() ? 0 : 1;
    }

    private static @Nullable Instant until(String text) {
        return text.equals("log") || text.equals("set") ? null : BackupTime.parse(text);
    }

    private static List<String> paths(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }
}
