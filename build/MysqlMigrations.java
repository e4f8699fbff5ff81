import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Writes the migrations as MySQL reads them. Those of {@code sql/migration} are MariaDB's and never change, since their sums are kept in every
 * installation; what MySQL takes otherwise is replaced here, with the same effect.
 *
 * <p>Usage: {@code java MysqlMigrations.java FROM TO}.
 */
class MysqlMigrations {

    /** Known to MySQL from 8.0.19 on; before 8.0.16 it has no check constraints that could be dropped. */
    private static final Pattern DROPPED_CHECK = Pattern.compile("\\bdrop constraint \\w+(?:,|(?=;))");

    /** A literal of a derived table has the character set of the connection, which MySQL does not compare with a column in ascii. */
    private static final Replacement LOAN_CHANNEL = new Replacement(
            "V1001__loan.sql",
            ") f on f.channel = v.channel;",
            ") f on convert(f.channel using ascii) collate ascii_bin = v.channel;");

    private record Replacement(String file, String from, String to) {}

    private MysqlMigrations() {}

    public static void main(String... args) throws IOException {
        var target = Path.of(args[1]);
        Files.createDirectories(target);
        try (Stream<Path> earlier = Files.list(target)) {
            for (var file : earlier.toList()) {
                Files.delete(file);
            }
        }
        List<Path> migrations;
        try (Stream<Path> files = Files.list(Path.of(args[0]))) {
            migrations = files.toList();
        }
        for (var migration : migrations) {
            var name = migration.getFileName().toString();
            Files.writeString(target.resolve(name), forMysql(name, Files.readString(migration)));
        }
    }

    private static String forMysql(String name, String statements) {
        var changed = statements;
        if (name.equals(LOAN_CHANNEL.file)) {
            if (!statements.contains(LOAN_CHANNEL.from)) {
                throw new IllegalStateException(name + " does not say: " + LOAN_CHANNEL.from);
            }
            changed = statements.replace(LOAN_CHANNEL.from, LOAN_CHANNEL.to);
        }
        return DROPPED_CHECK.matcher(changed).replaceAll("/*!80019 $0 */");
    }
}
