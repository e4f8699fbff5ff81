import java.io.File;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Ends things in the right order: it waits for Maven to end, then for the servers Maven started, and only then stops the database.
 * It stands in a session of its own, so Ctrl-C does not reach it. While it lives it holds the lock of the installation's folder. A database that
 * ended without having been asked to is started again, and again with longer and longer pauses as long as it ends at once.
 *
 * <p>Usage: {@code java Guard.java FOLDER MAVEN_PID DATABASE_PID HTTP_PORT DATABASE_COMMAND…}; with a port it also tells the terminal once
 * pages are served.
 */
class Guard {

    private static final Duration GRACE = Duration.ofSeconds(30);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    /** Between two looks at what Maven has started: each reads about every process of the machine. */
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

    private final Path home;
    private final ProcessHandle maven;
    private final String httpPort;
    private final List<String> databaseCommand;
    private final Map<Long, ProcessHandle> servers = new HashMap<>();
    private final Path serverLog;
    private final long logBegin;
    private ProcessHandle database;
    private Instant databaseStarted = Instant.now();
    private Duration pause = Duration.ofSeconds(1);
    private Instant nextLook = Instant.now();
    private boolean told;

    private Guard(
            Path home, ProcessHandle maven, ProcessHandle database, String httpPort, List<String> databaseCommand) {
        this.home = home;
        this.maven = maven;
        this.database = database;
        this.httpPort = httpPort;
        this.databaseCommand = databaseCommand;
        this.serverLog = home.resolve("server/standalone/log/server.log");
        this.logBegin = serverLog.toFile().length();
        this.told = httpPort.isEmpty();
    }

    public static void main(String... args) throws IOException, InterruptedException {
        var home = Path.of(args[0]);
        var database = ProcessHandle.of(Long.parseLong(args[2])).orElseThrow();
        var lock = home.resolve("lock");
        try (var channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.lock();
            // through this very channel: closing another one on the same file would give the lock away
            channel.truncate(0).write(ByteBuffer.wrap((address(args[3]) + "\n").getBytes(StandardCharsets.UTF_8)));
            var maven = ProcessHandle.of(Long.parseLong(args[1]));
            if (maven.isPresent()) {
                var guard = new Guard(
                        home, maven.get(), database, args[3], List.of(args).subList(4, args.length));
                guard.watch();
                database = guard.database;
            }
            database.destroy();
            database.onExit().join();
        }
    }

    private void watch() throws IOException, InterruptedException {
        while (maven.isAlive() && (database.isAlive() || isDatabaseMissed())) {
            if (!database.isAlive()) {
                startDatabaseAgain();
            }
            if (!Instant.now().isBefore(nextLook)) {
                maven.descendants().forEach(process -> servers.put(process.pid(), process));
                nextLook = Instant.now().plus(BETWEEN_LOOKS);
            }
            servers.values().removeIf(process -> !process.isAlive());
            if (!told && pagesAreServed()) {
                told = true;
                tell();
            } else if (!told && deploymentFailed()) {
                told = true;
                System.out.println("\n  Đồng Hành did not start; the reason stands above and in " + serverLog + "\n");
                servers.values().forEach(ProcessHandle::destroy);
            }
            Thread.sleep(300);
        }
        if (maven.isAlive()) {
            // the database was ended by itself: what else Maven or a test has started goes on
            servers.values().removeIf(process -> !isOfThisFolder(process));
        }
        // Ctrl-C reached the server together with Maven; whoever only ended Maven meant the server too.
        var end = Instant.now().plus(GRACE);
        awaitEnd(servers.values(), Instant.now().plusSeconds(2));
        servers.values().forEach(ProcessHandle::destroy);
        awaitEnd(servers.values(), end);
    }

    /** One that is asked to end removes this file; one that is killed or gives up leaves it. */
    private boolean isDatabaseMissed() {
        return Files.exists(home.resolve("mariadb/mariadb.pid"));
    }

    private void startDatabaseAgain() throws IOException {
        var now = Instant.now();
        if (databaseStarted.plus(LONGEST_PAUSE).isBefore(now)) {
            pause = Duration.ofSeconds(1);
        } else if (databaseStarted.plus(pause).isAfter(now)) {
            return;
        }
        pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        var log = home.resolve("mariadb.log");
        System.out.println(
                "\n  Đồng Hành: the database ended by itself and is started again; why stands in " + log + "\n");
        databaseStarted = now;
        database = new ProcessBuilder(databaseCommand)
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start()
                .toHandle();
    }

    private boolean isOfThisFolder(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"))
                    .contains(home.toAbsolutePath() + "/");
        } catch (IOException gone) {
            return false;
        }
    }

    private static void awaitEnd(Collection<ProcessHandle> processes, Instant end) throws InterruptedException {
        while (processes.stream().anyMatch(ProcessHandle::isAlive)
                && Instant.now().isBefore(end)) {
            Thread.sleep(100);
        }
    }

    private boolean pagesAreServed() {
        try {
            var connection = (HttpURLConnection)
                    URI.create("http://127.0.0.1:" + httpPort + "/").toURL().openConnection();
            connection.setInstanceFollowRedirects(false);
            connection.setConnectTimeout(1000);
            connection.setReadTimeout(5000);
            return connection.getResponseCode() < 400;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** The goal run keeps an empty server running when the application did not deploy; nobody wants that. */
    private boolean deploymentFailed() {
        try (var log = FileChannel.open(serverLog, StandardOpenOption.READ)) {
            var news = ByteBuffer.allocate((int) Math.max(0, log.size() - logBegin));
            log.read(news, logBegin);
            return new String(news.array(), StandardCharsets.UTF_8).contains("WFLYSRV0021");
        } catch (IOException noLogYet) {
            return false;
        }
    }

    private void tell() {
        try {
            var passphrase = home.resolve("demo-passphrase");
            var text = new StringBuilder("\n  Đồng Hành:   ").append(address(httpPort));
            if (Files.exists(passphrase)) {
                text.append(
                        "\n  accounts:    duty1 worker1 worker2 counsellor1 nurse1 lead1 director1 auditor1 report1 programme1 dpo1 admin1 health1 health2 training1 partner1");
                text.append("\n  passphrase:  ")
                        .append(Files.readString(passphrase).strip());
                text.append("   (").append(passphrase).append(")");
            } else if (Files.exists(home.resolve("setup-code"))) {
                text.append("\n  set-up code: ").append(home.resolve("setup-code"));
            }
            System.out.println(text.append("\n  Ctrl-C stops it.\n"));
        } catch (IOException unreadable) {
            System.out.println("\n  Đồng Hành:   " + address(httpPort) + "\n");
        }
    }

    private static String address(String httpPort) {
        return httpPort.isEmpty() ? "no address: tests" : "http://localhost:" + httpPort + "/";
    }
}
