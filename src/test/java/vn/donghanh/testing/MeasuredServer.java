package vn.donghanh.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the server of the browser tests and its database use of this machine, as Linux and the JVM say it. */
public final class MeasuredServer {
    /** Of Linux, for programs. */
    private static final long TICKS_A_SECOND = 100;

    private static final Pattern USED = Pattern.compile("used ([0-9]+)K");
    private final long server;
    private final long database;

    private MeasuredServer(long server, long database) {
        this.server = server;
        this.database = database;
    }

    public static MeasuredServer running() {
        String data = System.getProperty("ui.data");
        long server = ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .commandLine()
                        .filter(line -> line.contains("[Standalone]") && line.contains(data))
                        .isPresent())
                .map(ProcessHandle::pid)
                .findFirst()
                .orElseThrow();
        return new MeasuredServer(
                server,
                Long.parseLong(read(Path.of(data, "mariadb", "mariadb.pid")).strip()));
    }

    /** What is in use after a whole collection, in megabytes. */
    public long heap() {
        run("jcmd", String.valueOf(server), "GC.run");
        String heap = run("jcmd", String.valueOf(server), "GC.heap_info").split("Metaspace", 2)[0];
        Matcher used = USED.matcher(heap);
        long sum = 0;
        while (used.find()) {
            sum += Long.parseLong(used.group(1));
        }
        return sum / 1024;
    }

    public long threads() {
        try (Stream<Path> tasks = Files.list(Path.of("/proc", String.valueOf(server), "task"))) {
            return tasks.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The time of the processor since its start. */
    public Duration serverTime() {
        return time(server);
    }

    public Duration databaseTime() {
        return time(database);
    }

    private static Duration time(long process) {
        String all = read(Path.of("/proc", String.valueOf(process), "stat"));
        // after the name, which stands in brackets and may hold blanks: its own work is the twelfth field, the system's
        // for it the next
        String[] fields = all.substring(all.lastIndexOf(')') + 2).split(" ", -1);
        long ticks = Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
        return Duration.ofMillis(ticks * 1000 / TICKS_A_SECOND);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String run(String tool, String... arguments) {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", tool).toString()));
        command.addAll(List.of(arguments));
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
