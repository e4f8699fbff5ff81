import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The folder in which one installation lives: its database, its keys, its passwords. Whether it holds demonstration data or a
 * Centre's own is settled when it is born and never changes.
 *
 * <p>Usage: {@code java DataDirectory.java FOLDER DEMO DEMO_PASSWORD HTTP_PORT DB_PORT MANAGEMENT_PORT [PASSWORD]}; DEMO is true or false, an empty
 * DEMO_PASSWORD means a random one. With a
 * PASSWORD the folder is emptied first, for tests. Ends with 1 and one sentence when it cannot be used as asked.
 */
class DataDirectory {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SHORTEST_PASSPHRASE = 15;
    private final Path home;

    private DataDirectory(Path home) {
        this.home = home;
    }

    public static void main(String... args) throws IOException {
        try {
            var directory = new DataDirectory(Path.of(args[0]).toAbsolutePath().normalize());
            directory.refuseOtherSystems();
            directory.refuseSecondStart();
            refuseTakenPort("http.port", args[3]);
            refuseTakenPort("db.port", args[4]);
            refuseTakenPort("management.port", args[5]);
            if (args.length > 6) {
                directory.forTests(args[6]);
            }
            directory.open(kind(args[1]), args[2]);
        } catch (Refusal refusal) {
            System.err.println();
            System.err.println("  Đồng Hành cannot start: " + refusal.getMessage());
            System.err.println();
            System.exit(1);
        }
    }

    private void refuseOtherSystems() {
        if (!System.getProperty("os.name").equals("Linux")
                || !System.getProperty("os.arch").equals("amd64")) {
            throw new Refusal(
                    "the embedded database is for Linux on x86-64; elsewhere install it as docs/installation.md says.");
        }
    }

    /** The guard of a running database holds this lock, so a crash leaves none behind. */
    private void refuseSecondStart() throws IOException {
        var lock = home.resolve("lock");
        if (!Files.exists(lock)) {
            return;
        }
        try (var channel = FileChannel.open(lock, StandardOpenOption.READ, StandardOpenOption.WRITE);
                var held = channel.tryLock()) {
            if (held == null) {
                throw new Refusal("it already runs with the data in " + home + " at "
                        + Files.readString(lock).strip()
                        + "; use that one, or stop it with Ctrl-C where it was started.");
            }
        }
    }

    private static void refuseTakenPort(String property, String port) throws IOException {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), Integer.parseInt(port)));
        } catch (IOException taken) {
            throw new Refusal(
                    "port " + port + " is used by another program; choose another one with -D" + property + "=…");
        }
    }

    /** Tests begin with an empty folder, and know the database's passwords from the build. */
    private void forTests(String password) throws IOException {
        if (Files.exists(home)) {
            try (var files = Files.walk(home)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        makeFolder(home);
        writeSecret(home.resolve("db.properties"), passwords(password, password));
    }

    private static String passwords(String application, String migration) {
        return """
                # The passwords of the database's two accounts.
                app.user=dh_app
                app.password=%s
                migration.user=dh_migration
                migration.password=%s
                """
                .formatted(application, migration);
    }

    private static String kind(String demo) {
        return switch (demo) {
            case "true" -> "demo";
            case "false" -> "real";
            default -> throw new Refusal("-Ddemo is true or false, not \"" + demo + "\".");
        };
    }

    private void open(String kind, String demoPassword) throws IOException {
        var birthCertificate = home.resolve("kind");
        if (!Files.exists(birthCertificate)) {
            bear(kind, demoPassword);
            writeSecret(birthCertificate, kind);
            return;
        }
        var born = Files.readString(birthCertificate).strip();
        if (!born.equals(kind)) {
            throw new Refusal(
                    born.equals("demo")
                            ? home
                                    + " holds demonstration data; leave out -Ddemo=false, or name another folder with -Ddata.dir=…"
                            : home
                                    + " holds a Centre's own data; add -Ddemo=false, or name another folder with -Ddata.dir=…");
        }
        var passphrase = home.resolve("demo-passphrase");
        if (!demoPassword.isEmpty()
                && !(Files.exists(passphrase)
                        && Files.readString(passphrase).strip().equals(demoPassword))) {
            throw new Refusal("the demonstration accounts of " + home + " got their passphrase at the first start (see "
                    + passphrase + "); leave out -Ddemo.password, or name another folder with -Ddata.dir=…");
        }
    }

    /** Everything secret about an installation is made here, once; what an interrupted birth left is kept. */
    private void bear(String kind, String demoPassword) throws IOException {
        if (!demoPassword.isEmpty() && demoPassword.length() < SHORTEST_PASSPHRASE) {
            throw new Refusal("-Ddemo.password needs at least " + SHORTEST_PASSPHRASE + " characters.");
        }
        makeFolder(home);
        makeFolder(home.resolve("keys"));
        makeFolder(home.resolve("keys-master"));
        writeSecretOnce(
                home.resolve("keys-master/master.key"), Base64.getEncoder().encodeToString(bytes(32)));
        writeSecretOnce(home.resolve("db.properties"), passwords(password(), password()));
        if (kind.equals("demo")) {
            writeSecretOnce(home.resolve("demo-passphrase"), demoPassword.isEmpty() ? passphrase() : demoPassword);
        }
    }

    private static void makeFolder(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }

    private static void writeSecretOnce(Path file, String text) throws IOException {
        if (!Files.exists(file)) {
            writeSecret(file, text);
        }
    }

    private static void writeSecret(Path file, String text) throws IOException {
        var part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        Set<PosixFilePermission> ownerOnly = PosixFilePermissions.fromString("rw-------");
        Files.createFile(part, PosixFilePermissions.asFileAttribute(ownerOnly));
        Files.writeString(part, text.endsWith("\n") ? text : text + "\n");
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static byte[] bytes(int count) {
        var bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static String password() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(24));
    }

    /** Five made-up words that can be read aloud, 63 bits. */
    private static String passphrase() {
        return Stream.generate(() -> syllable() + syllable()).limit(5).collect(Collectors.joining("-"));
    }

    private static String syllable() {
        return pick("bcdghklmnprstvxy") + pick("aeiou");
    }

    private static String pick(String alphabet) {
        return String.valueOf(alphabet.charAt(RANDOM.nextInt(alphabet.length())));
    }

    private static final class Refusal extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refusal(String sentence) {
            super(sentence);
        }
    }
}
