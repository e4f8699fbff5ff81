package vn.donghanh.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/**
 * A complete installation for one test class: a data directory created by the build's own programs, a database with all tables, a server that can be
 * killed. No other test uses it.
 */
public final class Installation {
    private static final String DEPLOYMENT = "standalone/deployments/donghanh.war";
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration POLL = Duration.ofMillis(50);

    /** On a busy machine, after a start that was slow on purpose. */
    private static final Duration SLOW = Duration.ofMinutes(15);

    /** A start that is slow on purpose runs a fifteenth of the time. */
    private static final Duration SUSPENDED = Duration.ofSeconds(14);

    private static final Duration RUNNING = Duration.ofSeconds(1);

    private static final List<String> LOW_PRIORITY = List.of("nice", "-n", "5");

    /** A server that runs for a minute needs neither optimising compilation nor a growing heap. */
    static final String SHORT_LIVED = "-XX:+UseSerialGC -XX:TieredStopAtLevel=1";

    static final String PASSWORD = "only-for-tests-of-the-installation";

    /** Where the build has compiled its own programs. */
    private static final String PROGRAMS = System.getProperty("own.programs", "");

    private final Path folder;
    private final boolean demo;
    private final List<String> databaseOptions;
    private final int http = freePort();
    private final int database = freePort();
    private final int management = freePort();
    private final int https = freePort();
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, String> changed = new HashMap<>();
    private List<String> priority = List.of();
    private Process server;

    private Installation(Path folder, boolean demo, List<String> databaseOptions) {
        this.folder = folder;
        this.demo = demo;
        this.databaseOptions = databaseOptions;
    }

    /** Creates an empty database with all tables; the server is not started. */
    public static Installation create(String name, boolean demo) throws Exception {
        return create(name, demo, List.of());
    }

    /** Like {@link #create}, with a binary log as in a Centre. */
    static Installation createWithBinaryLog(String name, boolean demo) throws Exception {
        return create(name, demo, binaryLog(name));
    }

    /** Like {@link #create}, with a log of all statements in {@code statements.log} and a binary log. */
    public static Installation createWithLogs(String name, boolean demo) throws Exception {
        List<String> options = new ArrayList<>(binaryLog(name));
        options.addAll(List.of(
                "--general-log=1",
                "--general-log-file=" + folder(name).toAbsolutePath().resolve("statements.log")));
        return create(name, demo, options);
    }

    /** Creates a database as it was after one migration and before the next; no server runs on it. */
    public static Installation createUpTo(int version, String name) throws Exception {
        return createUpTo(version, name, List.of());
    }

    /** Like {@link #createUpTo(int, String)}, with a database that has some options. */
    static Installation createUpTo(int version, String name, List<String> databaseOptions) throws Exception {
        Installation installation = withDatabase(name, false, databaseOptions);
        installation.migrate(number -> number <= version);
        return installation;
    }

    /** Applies the migrations after that one. */
    public void migrateFrom(int version) throws Exception {
        migrate(number -> number > version);
    }

    /** Applies the migrations after the one up to the other. */
    public void migrateBetween(int after, int last) throws Exception {
        migrate(number -> number > after && number <= last);
    }

    private static Path folder(String name) {
        return Path.of(System.getProperty("own.folder"), name);
    }

    private static List<String> binaryLog(String name) {
        return List.of(
                "--log-bin=" + folder(name).toAbsolutePath().resolve("binlog"),
                "--server-id=1",
                "--binlog-checksum=NONE",
                "--log-bin-trust-function-creators=1");
    }

    private static Installation create(String name, boolean demo, List<String> databaseOptions) throws Exception {
        Installation installation = withDatabase(name, demo, databaseOptions);
        installation.migrate(number -> true);
        installation.copyServer();
        return installation;
    }

    private static Installation withDatabase(String name, boolean demo, List<String> databaseOptions) throws Exception {
        Installation installation = new Installation(folder(name), demo, databaseOptions);
        installation.runProgram(
                "DataDirectory",
                installation.folder.toString(),
                String.valueOf(demo),
                "",
                String.valueOf(installation.http),
                String.valueOf(installation.database),
                String.valueOf(installation.management),
                PASSWORD);
        installation.startDatabase();
        return installation;
    }

    public String address() {
        return "http://localhost:" + http;
    }

    /** The TLS port of the server, once TLS is configured. */
    int httpsPort() {
        return https;
    }

    /**
     * Reads a health endpoint.
     *
     * @param check {@code ready} or {@code live}
     */
    public HttpResponse<String> health(String check) throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + management + "/health/" + check);
        return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }

    public Path file(String name) {
        return folder.resolve(name);
    }

    public String read(String name) {
        try {
            return Files.readString(file(name)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Connects with the account of the migrations, which reads both schemas. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:mysql://127.0.0.1:" + database + "/donghanh?sslMode=DISABLED&allowMultiQueries=true",
                "dh_migration",
                PASSWORD);
    }

    /** Leaves the cases of the demonstration out of the first start; its accounts are made. */
    void leaveOutCases() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "insert into demo_load (started_at, ended_at) values (utc_timestamp(6), utc_timestamp(6))");
        }
    }

    public void startDatabase() throws Exception {
        List<String> arguments = new ArrayList<>(List.of(
                System.getProperty("own.engine"),
                folder.toString(),
                String.valueOf(database),
                "sql/grants.sql",
                PROGRAMS));
        if (!databaseOptions.isEmpty()) {
            arguments.add("");
            arguments.addAll(databaseOptions);
        }
        runProgram("Database", arguments.toArray(String[]::new));
    }

    /** Returns when pages are served. */
    public void startServer() throws Exception {
        launch(Map.of());
        awaitCondition("pages are served", () -> {
            if (!server.isAlive() || startedWithErrors()) {
                throw new IllegalStateException("the server does not start; see " + file("server.log"));
            }
            return pagesAreServed();
        });
    }

    /** Like {@link #startServer}, on a machine so slow that the start takes at least this long: mostly the server is suspended. */
    void startServerSlowly(Duration least) throws Exception {
        long end = System.nanoTime() + least.toNanos();
        launch(Map.of());
        awaitCondition("the deployment begins", () -> log().contains("WFLYSRV0027"));
        while (System.nanoTime() < end && !isRolledBack()) {
            signalServer("STOP");
            LockSupport.parkNanos(SUSPENDED.toNanos());
            signalServer("CONT");
            LockSupport.parkNanos(RUNNING.toNanos());
            assertThat(System.nanoTime() < end && pagesAreServed())
                    .as("started too early")
                    .isFalse();
        }
        awaitCondition("pages are served, or never will be", SLOW, () -> isRolledBack() || pagesAreServed());
    }

    private boolean isRolledBack() {
        return log().contains("Operation will roll back");
    }

    private void signalServer(String name) throws Exception {
        for (ProcessHandle process : processes()) {
            assertThat(new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                            .start()
                            .waitFor())
                    .isZero();
        }
    }

    /** Changes the server's own configuration before its next start. */
    void reconfigure(String from, String to) throws IOException {
        Path configuration = file("standalone/configuration/standalone.xml");
        String before = Files.readString(configuration);
        assertThat(before).contains(from);
        Files.writeString(configuration, before.replace(from, to));
    }

    /** Starts the server with some settings changed, or removed if empty, and returns its log once it has given up the application. */
    public String startServerExpectingFailure(Map<String, String> settings) throws Exception {
        launch(settings);
        awaitCondition("the deployment is refused", this::startedWithErrors);
        endServer();
        return log();
    }

    /** Undeploys the application from the running server. */
    public void undeploy() throws IOException {
        Files.delete(file(DEPLOYMENT + ".deployed"));
        awaitCondition("the application is taken out", () -> Files.exists(file(DEPLOYMENT + ".undeployed")));
    }

    /** Redeploys the application in the running server and returns when pages are served. */
    public void redeploy() throws IOException {
        assertThat(deploymentResult()).as(log()).endsWith(".deployed");
        awaitCondition("pages are served", this::pagesAreServed);
    }

    /** Like {@link #redeploy()}, but expects a failure and returns its reason. */
    public String redeployExpectingFailure() throws IOException {
        int before = log().length();
        assertThat(deploymentResult()).endsWith(".failed");
        return log().substring(before);
    }

    private String deploymentResult() throws IOException {
        removeDeploymentMarkers();
        Files.createFile(file(DEPLOYMENT + ".dodeploy"));
        List<String> ends = List.of(DEPLOYMENT + ".deployed", DEPLOYMENT + ".failed");
        awaitCondition(
                "the application is taken in or given up",
                () -> !Files.exists(file(DEPLOYMENT + ".dodeploy"))
                        && ends.stream().anyMatch(end -> Files.exists(file(end))));
        return ends.stream().filter(end -> Files.exists(file(end))).findFirst().orElseThrow();
    }

    /** The database's own command line programs. */
    public DatabaseClient databaseClient() {
        return new DatabaseClient(folder);
    }

    /** From the next start on, the server takes the time that other tests leave. */
    public void giveWay() {
        priority = LOW_PRIORITY;
    }

    /** Changes settings from the next start on; an empty value removes a setting. */
    public void set(Map<String, String> settings) {
        changed.putAll(settings);
    }

    /** Runs one of the server's command line programs, which has to succeed. */
    public void tool(String name, String... arguments) throws Exception {
        List<String> command =
                new ArrayList<>(List.of(home().resolve("bin").resolve(name).toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder tool = new ProcessBuilder(command).redirectErrorStream(true);
        tool.environment().put("JAVA_OPTS", SHORT_LIVED);
        Process process = tool.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(name + ": " + said);
        }
    }

    /** Runs a script of management commands like {@code configure}, with a server that serves no pages. */
    void configure(String script) throws Exception {
        launch(Map.of(), "--start-mode=admin-only");
        awaitCondition("the server listens to commands", () -> log().contains("WFLYSRV0025"));
        tool("jboss-cli.sh", "--connect", "--controller=127.0.0.1:" + management, "--file=" + script);
        endServer();
    }

    /** The output of {@code wildfly-config/keys}, with its exit code at the end. */
    public String keys(Map<String, String> more, String... arguments) throws Exception {
        Path modules = file("modules");
        if (!Files.exists(modules)) {
            Files.createSymbolicLink(modules, home().resolve("modules").toAbsolutePath());
        }
        List<String> command = new ArrayList<>(List.of("wildfly-config/keys", folder.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder keys = new ProcessBuilder(command).redirectErrorStream(true);
        keys.environment().putAll(settings());
        keys.environment().put("JAVA_TOOL_OPTIONS", SHORT_LIVED);
        keys.environment().putAll(more);
        keys.environment().values().removeIf(String::isEmpty);
        Process process = keys.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return said + "ends with " + process.waitFor();
    }

    /** Removes the markers of failed and undeployed deployments, because the server ignores marked deployments. */
    private void removeDeploymentMarkers() throws IOException {
        for (String end : List.of(".failed", ".undeployed")) {
            Files.deleteIfExists(file(DEPLOYMENT + end));
        }
    }

    private void launch(Map<String, String> more, String... arguments) throws IOException {
        removeDeploymentMarkers();
        List<String> command = new ArrayList<>(priority);
        command.addAll(List.of(
                home().resolve("bin/standalone.sh").toString(),
                "-Djboss.server.base.dir=" + file("standalone"),
                "-Djboss.http.port=" + http,
                "-Djboss.https.port=" + https,
                "-Djboss.management.http.port=" + management));
        command.addAll(List.of(arguments));
        ProcessBuilder start = new ProcessBuilder(command);
        Map<String, String> environment = start.environment();
        environment.putAll(settings());
        environment.put(
                "JAVA_OPTS",
                SHORT_LIVED + " -Xms256m -Xmn128m -Xmx512m -XX:MetaspaceSize=256m -Djava.net.preferIPv4Stack=true");
        environment.putAll(more);
        environment.values().removeIf(String::isEmpty);
        server = start.redirectErrorStream(true)
                .redirectOutput(file("server.log").toFile())
                .redirectInput(new File("/dev/null"))
                .start();
    }

    /** The settings as the server gets them. */
    Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>();
        settings.put("DH_DB_URL", "jdbc:mysql://127.0.0.1:" + database + "/donghanh?sslMode=DISABLED");
        settings.put("DH_DB_USER", "dh_app");
        settings.put("DH_DB_PASSWORD", PASSWORD);
        settings.put("DH_KEYS_DIR", file("keys").toString());
        settings.put("DH_MASTER_KEY_FILE", file("keys-master/master.key").toString());
        settings.put("DH_DEMO", String.valueOf(demo));
        settings.put("DH_DEMO_PASSWORD_FILE", file("demo-passphrase").toString());
        settings.put("DH_SETUP_CODE_FILE", file("setup-code").toString());
        settings.putAll(changed);
        return settings;
    }

    /** Kills the server (SIGKILL), as a power failure would. */
    public void killServer() throws Exception {
        List<ProcessHandle> all = processes();
        all.forEach(ProcessHandle::destroyForcibly);
        for (ProcessHandle process : all) {
            process.onExit().get();
        }
    }

    /** Kills the database (SIGKILL), as a power failure would; its guard restarts it. */
    public void killDatabase() {
        ProcessHandle process =
                ProcessHandle.of(Long.parseLong(read("mariadb/mariadb.pid"))).orElseThrow();
        process.destroyForcibly();
        Path state = Path.of("/proc", String.valueOf(process.pid()), "stat");
        // a guard that is suspended does not take note of the end of what it started
        awaitCondition(
                "the database is killed",
                () -> !process.isAlive() || Files.readString(state).contains(") Z "));
    }

    /** Suspends the guard of the database, so that a killed database is not restarted. */
    public void pauseGuard() throws Exception {
        signal("STOP");
    }

    /** Resumes the guard, which restarts a database that was killed meanwhile. */
    public void resumeGuard() throws Exception {
        signal("CONT");
    }

    private void signal(String name) throws Exception {
        String guard = ProcessHandle.allProcesses()
                .filter(process ->
                        process.info().commandLine().orElse("").contains(" Guard " + folder.toAbsolutePath() + " "))
                .map(process -> String.valueOf(process.pid()))
                .findFirst()
                .orElseThrow();
        assertThat(new ProcessBuilder("kill", "-" + name, guard).start().waitFor())
                .isZero();
    }

    public void awaitDirectoryUnlocked() {
        awaitCondition("the guard has given up the folder", () -> {
            try (FileChannel lock = FileChannel.open(file("lock"), StandardOpenOption.WRITE);
                    FileLock held = lock.tryLock()) {
                return held != null;
            } catch (OverlappingFileLockException ours) {
                return false;
            }
        });
    }

    /** The server's log since its last start. */
    public String log() {
        return read("server.log");
    }

    /** Stops the server as Ctrl-C does. */
    public void endServer() throws Exception {
        if (server != null) {
            List<ProcessHandle> all = processes();
            // the script starts Java and waits for it: the signal goes to Java
            all.stream().skip(1).forEach(ProcessHandle::destroy);
            for (ProcessHandle process : all) {
                process.onExit().get();
            }
        }
    }

    /** Stops the server, then the database; all data are kept. */
    public void close() throws Exception {
        endServer();
        ProcessHandle.of(Long.parseLong(read("mariadb/mariadb.pid"))).ifPresent(ProcessHandle::destroy);
        awaitDirectoryUnlocked();
    }

    static void awaitCondition(String what, Callable<Boolean> condition) {
        awaitCondition(what, PATIENCE, condition);
    }

    private static void awaitCondition(String what, Duration patience, Callable<Boolean> condition) {
        long end = System.nanoTime() + patience.toNanos();
        try {
            while (!condition.call()) {
                if (System.nanoTime() > end) {
                    throw new IllegalStateException("waited in vain until " + what);
                }
                LockSupport.parkNanos(POLL.toNanos());
            }
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private List<ProcessHandle> processes() {
        List<ProcessHandle> all = new ArrayList<>(List.of(server.toHandle()));
        server.descendants().forEach(all::add);
        return all;
    }

    private boolean pagesAreServed() throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(address() + "/login"))
                    .timeout(Duration.ofSeconds(20))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() < 400;
        } catch (IOException notYet) {
            return false;
        }
    }

    private boolean startedWithErrors() {
        return log().contains("WFLYSRV0026");
    }

    private void migrate(IntPredicate chosen) throws Exception {
        Map<Integer, Path> migrations = new HashMap<>();
        try (Stream<Path> files = Files.list(Path.of("sql/migration"))) {
            files.forEach(file -> migrations.put(
                    Integer.parseInt(file.getFileName().toString().substring(1, 5)), file));
        }
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (Integer version :
                    migrations.keySet().stream().filter(chosen::test).sorted().toList()) {
                statement.execute(Files.readString(migrations.get(version)));
                while (statement.getMoreResults() || statement.getUpdateCount() != -1) {
                    // each statement of the file has its own result and its own error
                }
                recordMigration(statement, version);
            }
        }
    }

    /** What is read of the history that Flyway keeps, because the tables are made without Flyway here. */
    private static void recordMigration(Statement statement, int version) throws SQLException {
        statement.execute(
                "create table if not exists donghanh.flyway_schema_history (version varchar(50), success boolean not null)");
        statement.execute("insert into donghanh.flyway_schema_history values ('%04d', true)".formatted(version));
    }

    private void copyServer() throws IOException {
        Path base = file("standalone");
        copy(home().resolve("standalone/configuration"), base.resolve("configuration"));
        Path configuration = base.resolve("configuration/standalone.xml");
        String looksOftener =
                Files.readString(configuration).replace("scan-interval=\"5000\"", "scan-interval=\"100\"");
        Files.writeString(configuration, looksOftener);
        Files.createDirectories(base.resolve("deployments"));
        Files.copy(Path.of(System.getProperty("own.war")), file(DEPLOYMENT), StandardCopyOption.REPLACE_EXISTING);
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /** Runs a program of the build, which reports an error in one sentence. */
    private void runProgram(String name, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(SHORT_LIVED.split(" ")));
        command.addAll(List.of("-cp", PROGRAMS, name));
        command.addAll(List.of(arguments));
        Process program = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (program.waitFor() != 0) {
            throw new IllegalStateException(name + ": " + said);
        }
    }

    private static Path home() {
        return Path.of(System.getProperty("own.server"));
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
