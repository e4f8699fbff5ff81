package vn.donghanh.installation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * The package's command for backups, with an installation of the tests in the place of a Centre's machine: the same script, the embedded database's
 * programs under their names, and a folder laid out like that of the package.
 */
final class BackupCommand {
    private static final String MODULES = "system/layers/base/org/";

    private final Installation centre;
    private final Path folder;

    private BackupCommand(Installation centre, Path folder) {
        this.centre = centre;
        this.folder = folder;
    }

    /** @param machine name of the folder that stands for the machine's own */
    static BackupCommand create(Installation centre, String machine) throws IOException, URISyntaxException {
        BackupCommand command = new BackupCommand(centre, centre.file(machine).toAbsolutePath());
        command.layOutPackage();
        command.layOutPrograms();
        for (String name : List.of("etc", "memory", "state", "store")) {
            Files.createDirectories(command.folder.resolve(name));
        }
        return command;
    }

    private void layOutPackage() throws IOException {
        Path tools = Files.createDirectories(folder.resolve("home/tools"));
        Files.createSymbolicLink(
                tools.resolve("classes"), Path.of("target/classes").toAbsolutePath());
        Path modules = Path.of(System.getProperty("own.server"), "modules").toAbsolutePath();
        for (String name : List.of(
                "vn/donghanh/libraries/main",
                "com/mysql/main",
                MODULES + "wildfly/security/elytron-base/main",
                MODULES + "jboss/logging/main",
                MODULES + "wildfly/common/main")) {
            try (Stream<Path> jars = Files.list(modules.resolve(name))) {
                for (Path jar :
                        jars.filter(file -> file.toString().endsWith(".jar")).toList()) {
                    Files.createSymbolicLink(tools.resolve(jar.getFileName()), jar);
                }
            }
        }
        Path home = folder.resolve("home");
        Files.createSymbolicLink(
                home.resolve("keys"), Path.of("wildfly-config/keys").toAbsolutePath());
        Files.createSymbolicLink(
                home.resolve("failover"),
                Path.of("src/deb/root/usr/share/donghanh/failover").toAbsolutePath());
        Path sql = Files.createDirectories(home.resolve("sql"));
        Files.createSymbolicLink(
                sql.resolve("migration"), Path.of("sql/migration").toAbsolutePath());
        Files.writeString(
                sql.resolve("grants.sql"),
                Files.readString(Path.of("sql/grants.sql")).replace("MIGRATION_PASSWORD", Installation.PASSWORD));
    }

    private void layOutPrograms() throws IOException, URISyntaxException {
        Path engine = Path.of(System.getProperty("own.engine")).toAbsolutePath();
        String client = " --no-defaults --skip-ssl --user=root --socket="
                + centre.file("mariadb/mariadb.sock").toAbsolutePath() + " \"$@\"";
        program(
                "mariadb",
                "case \"$*\" in *--socket=*) exec " + engine + "/bin/mariadb \"$@\" ;; esac\nexec " + engine
                        + "/bin/mariadb" + client);
        program("mariadb-dump", "exec " + engine + "/bin/mariadb-dump" + client);
        program("mariadb-install-db", "exec sh " + engine + "/scripts/mariadb-install-db \"$@\" --basedir=" + engine);
        program("mariadbd", "exec " + engine + "/bin/mariadbd \"$@\" --basedir=" + engine);
        String classes = location(BackupCommand.class);
        program("mariadb-binlog", "exec java -cp " + classes + " " + BinaryLogProgram.class.getName() + " \"$@\"");
        program("age-keygen", "exec age keygen");
        program("dpkg-query", "echo 1.0");
        script("age", AgeProgram.script());
    }

    private static String location(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private void program(String name, String text) throws IOException {
        script(name, "#!/bin/sh\n" + text + "\n");
    }

    private void script(String name, String text) throws IOException {
        Path program = Files.createDirectories(folder.resolve("bin")).resolve(name);
        Files.writeString(program, text);
        if (!program.toFile().setExecutable(true)) {
            throw new IllegalStateException(program.toString());
        }
    }

    /** Writes the settings file and two people as recipients, whose identities are the files {@code person1} and {@code person2}. */
    void setUp() throws Exception {
        Files.writeString(
                file("etc/env"),
                centre.settings().entrySet().stream()
                        .map(setting -> setting.getKey() + "='" + setting.getValue() + "'\n")
                        .sorted()
                        .collect(Collectors.joining()));
        List<String> recipients = new ArrayList<>();
        for (String person : List.of("person1", "person2")) {
            String identity = identity(person);
            recipients.add(identity.lines().findFirst().orElseThrow().replace("# public key: ", ""));
        }
        Files.write(file("etc/recipients"), recipients);
    }

    /** Makes the identity of a person, as a file of that name. */
    String identity(String person) throws Exception {
        String identity = AgeProgram.generate();
        Files.writeString(file(person), identity);
        return identity;
    }

    /** Returns the files of the backups in which one of these texts can be read by whoever opens them, without moments and numbers in their names. */
    Set<String> filesWith(Collection<String> texts) throws Exception {
        Set<String> holding = new TreeSet<>();
        Path store = file("store");
        try (Stream<Path> files = Files.walk(store)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = store.relativize(file).toString().replaceAll("[.]?[0-9]{8}T[0-9]{6}Z/?|[.][0-9-]+", "");
                if (name.endsWith(".age") && texts.stream().anyMatch(opened(file)::contains)) {
                    holding.add(name);
                }
            }
        }
        return holding;
    }

    /** Returns the longest word of a text of wrapped keys, which is found nowhere by chance. */
    static String wrappedKey(String text) {
        return Stream.of(text.split("[^A-Za-z0-9+/=]+", -1))
                .max(Comparator.comparingInt(String::length))
                .orElseThrow();
    }

    private String opened(Path file) throws Exception {
        byte[] bytes = AgeProgram.decrypt(file("person1"), file);
        boolean compressed = bytes.length > 1 && bytes[0] == (byte) 0x1f && bytes[1] == (byte) 0x8b;
        if (compressed) {
            bytes = new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes();
        }
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    /** The output of the command with the settings of the file, if it is there; its exit code at the end. */
    String run(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                "bash",
                "-c",
                "[ ! -f \"$DONGHANH_ETC/env\" ] || { set -a; . \"$DONGHANH_ETC/env\"; set +a; }; exec src/deb/root/usr/share/donghanh/backup \"$@\"",
                "backup",
                file("home").toString()));
        command.addAll(List.of(arguments));
        return execute(
                Map.of(
                        "JAVA_TOOL_OPTIONS", Installation.SHORT_LIVED,
                        "DONGHANH_ETC", file("etc").toString(),
                        "DONGHANH_MEMORY", file("memory").toString(),
                        "DH_BACKUP_STATE", file("state").toString(),
                        "DH_BACKUP_DIR", file("store").toString()),
                command.toArray(String[]::new));
    }

    private String execute(Map<String, String> environment, String... command) throws Exception {
        ProcessBuilder process = new ProcessBuilder(command).redirectErrorStream(true);
        process.environment().putAll(environment);
        process.environment().put("PATH", file("bin") + ":" + System.getenv("PATH"));
        Process running = process.start();
        running.getOutputStream().close();
        String said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return said + "ends with " + running.waitFor();
    }
}
