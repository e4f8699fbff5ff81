import java.io.File;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The embedded database: a real MariaDB out of a jar, on loopback, as a process of its own; with {@code -Pmysql} a MySQL.
 *
 * <p>Usage: {@code java Database.java ENGINE FOLDER DB_PORT GRANTS_SQL GUARD [HTTP_PORT [OPTION…]]}. It ends when the database
 * answers and a guard watches over it; see {@code Guard.java} for how it stops. ENGINE is where the binaries were unpacked, FOLDER the
 * installation's folder, GUARD that source or the folder in which it was compiled; each OPTION is handed to the database, and an empty
 * HTTP_PORT is none.
 */
class Database {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private final Path engine;
    private final Path home;
    private final int port;

    private Database(Path engine, Path home, int port) {
        this.engine = engine;
        this.home = home;
        this.port = port;
    }

    public static void main(String... args) throws Exception {
        var database = new Database(
                Path.of(args[0]).toAbsolutePath(),
                Path.of(args[1]).toAbsolutePath().normalize(),
                Integer.parseInt(args[2]));
        database.endForgotten();
        database.install();
        var options = List.of(args).subList(Math.min(6, args.length), args.length);
        var command = database.command(Path.of(args[3]), options);
        var server = database.start(command);
        database.awaitAnswer(server);
        database.leaveToGuard(server, command, Path.of(args[4]), args.length > 5 ? args[5] : "");
    }

    private Path data() {
        return home.resolve("mariadb");
    }

    /** A database whose guard was killed still runs: it is ended properly before its files are opened again. */
    private void endForgotten() throws IOException, InterruptedException {
        var pidFile = data().resolve("mariadb.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        var forgotten = ProcessHandle.of(
                        Long.parseLong(Files.readString(pidFile).strip()))
                .filter(process -> process.info().commandLine().orElse("").contains(data().toString()));
        if (forgotten.isPresent()) {
            forgotten.get().destroy();
            forgotten.get().onExit().join();
        }
    }

    /** Of its own: a database that starts removes what it takes for its own leftovers, also those of another one in the same folder. */
    private Path temporary() {
        return home.resolve("mariadb-tmp");
    }

    private boolean isMysql() {
        return Files.exists(engine.resolve("bin/mysqld"));
    }

    private void install() throws IOException, InterruptedException {
        Files.createDirectories(temporary());
        for (var folder : isMysql() ? List.of("bin") : List.of("bin", "scripts")) {
            try (var programs = Files.list(engine.resolve(folder))) {
                programs.forEach(program -> program.toFile().setExecutable(true));
            }
        }
        if (Files.exists(data().resolve("mysql"))) {
            return;
        }
        var command = installation();
        command.addAll(List.of("--basedir=" + engine, "--datadir=" + data()));
        command.addAll(asRoot());
        var log = home.resolve("install.log").toFile();
        var installation = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log);
        installation.environment().put("TMPDIR", temporary().toString());
        var installer = installation.start();
        if (installer.waitFor() != 0) {
            fail("the database could not be made", log.toPath());
        }
        Files.delete(log.toPath());
    }

    /** {@code --no-defaults}: the settings of a database that this machine may have of its own are not for us. */
    private List<String> installation() {
        if (isMysql()) {
            return new ArrayList<>(List.of(
                    engine.resolve("bin/mysqld").toString(),
                    "--no-defaults",
                    "--initialize-insecure",
                    "--tmpdir=" + temporary()));
        }
        return new ArrayList<>(List.of(
                "sh",
                engine.resolve("scripts/mariadb-install-db").toString(),
                "--no-defaults",
                "--skip-test-db",
                "--auth-root-authentication-method=socket"));
    }

    private List<String> command(Path grants, List<String> options) throws IOException {
        var init = home.resolve("mariadb-init.sql");
        Files.deleteIfExists(init);
        Set<PosixFilePermission> ownerOnly = PosixFilePermissions.fromString("rw-------");
        Files.createFile(init, PosixFilePermissions.asFileAttribute(ownerOnly));
        Files.writeString(init, accounts(Files.readString(grants)));
        var program = isMysql() ? "bin/mysqld" : "bin/mariadbd";
        var command = new ArrayList<>(List.of("setsid", engine.resolve(program).toString(), "--no-defaults"));
        command.addAll(List.of(
                "--basedir=" + engine,
                "--datadir=" + data(),
                "--tmpdir=" + temporary(),
                "--init-file=" + init,
                "--pid-file=mariadb.pid",
                "--socket=mariadb.sock", // in the data folder: a longer path would not fit into a socket's address
                "--bind-address=127.0.0.1",
                "--port=" + port,
                "--skip-name-resolve",
                "--skip-ssl", // loopback only
                "--local-infile=0",
                "--table-open-cache=400",
                isMysql() ? "--mysqlx=OFF" : "--log-warnings=1",
                // MySQL has a binary log unless it is told otherwise, and then wants this for triggers
                "--log-bin-trust-function-creators=1",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_0900_as_cs",
                "--transaction-isolation=READ-COMMITTED",
                "--default-time-zone=+00:00",
                "--innodb-flush-log-at-trx-commit=1",
                "--innodb-buffer-pool-size=256M",
                "--max-allowed-packet=64M"));
        command.addAll(options);
        command.addAll(asRoot());
        return command;
    }

    private Process start(List<String> command) throws IOException {
        return new ProcessBuilder(command)
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .start();
    }

    /** The grants as the database reads them at its start: one statement a line, with this installation's passwords. */
    private String accounts(String grants) throws IOException {
        var passwords = new Properties();
        try (var in = Files.newBufferedReader(home.resolve("db.properties"))) {
            passwords.load(in);
        }
        var statements = grants.replace("APP_PASSWORD", passwords.getProperty("app.password"))
                .replace("MIGRATION_PASSWORD", passwords.getProperty("migration.password"))
                .lines()
                .filter(line -> !line.startsWith("--"))
                .collect(Collectors.joining(" "));
        return statements.replace(";", ";\n").replaceAll("(?m)^ +", "");
    }

    private static List<String> asRoot() {
        return System.getProperty("user.name").equals("root") ? List.of("--user=root") : List.of();
    }

    private void awaitAnswer(Process server) throws IOException, InterruptedException {
        var end = Instant.now().plus(PATIENCE);
        while (!answers()) {
            if (!server.isAlive() || Instant.now().isAfter(end)) {
                server.destroy();
                fail("the database does not start", log());
            }
            Thread.sleep(50);
        }
    }

    private boolean answers() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 1000);
            socket.setSoTimeout(1000);
            return socket.getInputStream().read() >= 0;
        } catch (IOException notYet) {
            return false;
        }
    }

    private void leaveToGuard(Process server, List<String> started, Path guard, String httpPort) throws IOException {
        var maven = ProcessHandle.current().parent().orElseThrow().pid();
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command =
                new ArrayList<>(List.of("setsid", java, "-Xmx24m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(
                Files.isDirectory(guard) ? List.of("-cp", guard.toString(), "Guard") : List.of(guard.toString()));
        command.addAll(List.of(home.toString(), String.valueOf(maven), String.valueOf(server.pid()), httpPort));
        command.addAll(started);
        var process = new ProcessBuilder(command).redirectInput(new File("/dev/null"));
        // The guard tells the terminal the address once it answers; without an address it has nothing to say.
        process.redirectOutput(httpPort.isEmpty() ? ProcessBuilder.Redirect.DISCARD : ProcessBuilder.Redirect.INHERIT);
        process.redirectError(ProcessBuilder.Redirect.appendTo(log().toFile()));
        process.start();
    }

    private Path log() {
        return home.resolve("mariadb.log");
    }

    private static void fail(String what, Path log) throws IOException {
        System.err.println("\n  Đồng Hành cannot start: " + what + "; the end of " + log + ":");
        var lines = Files.readAllLines(log);
        lines.subList(Math.max(0, lines.size() - 15), lines.size()).forEach(System.err::println);
        System.exit(1);
    }
}
