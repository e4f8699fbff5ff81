package vn.donghanh.installation;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The embedded database's own command line programs, as root on its socket.
 *
 * @param folder the installation's directory
 */
public record DatabaseClient(Path folder) {
    /** Writes a dump of the whole database. */
    public void dump(Path to) throws IOException {
        dump(to, "--single-transaction");
    }

    /** Like {@link #dump(Path)}; who restores it on another server can follow this one from there. */
    void dumpForReplica(Path to) throws IOException {
        dump(to, "--single-transaction", "--gtid", "--master-data=1");
    }

    private void dump(Path to, String... options) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(options));
        arguments.addAll(List.of("--databases", "donghanh", "donghanh_log"));
        run(
                "mariadb-dump",
                Redirect.from(new File("/dev/null")),
                Redirect.to(to.toFile()),
                arguments.toArray(String[]::new));
    }

    /** Restores the database from a dump. */
    public void restore(Path from) throws IOException {
        run("mariadb", Redirect.from(from.toFile()), Redirect.DISCARD);
    }

    public void execute(String sql) throws IOException {
        run("mariadb", Redirect.from(new File("/dev/null")), Redirect.DISCARD, "--execute=" + sql);
    }

    /** Tries to connect as a user without an account. */
    public void attemptConnectionAs(String name) throws IOException {
        int code = start("mariadb", name, Redirect.from(new File("/dev/null")), Redirect.DISCARD);
        if (code == 0) {
            throw new IllegalStateException("the database let a stranger in");
        }
    }

    private void run(String program, Redirect in, Redirect out, String... arguments) throws IOException {
        if (start(program, "root", in, out, arguments) != 0) {
            throw new IllegalStateException(program + ": " + Files.readString(outputFile(program)));
        }
    }

    private int start(String program, String user, Redirect in, Redirect out, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("own.engine"), "bin", program).toString(),
                "--no-defaults",
                "--skip-ssl",
                "--socket=" + folder.resolve("mariadb/mariadb.sock"),
                "--user=" + user));
        command.addAll(List.of(arguments));
        try {
            return new ProcessBuilder(command)
                    .redirectInput(in)
                    .redirectOutput(out)
                    .redirectError(outputFile(program).toFile())
                    .start()
                    .waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Path outputFile(String program) {
        return folder.resolve(program + ".said");
    }
}
