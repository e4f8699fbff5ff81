package vn.donghanh.installation;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;

/**
 * MariaDB's program mariadb-binlog as far as {@code src/deb/root/usr/share/donghanh/backup} uses it, for a log of rows without checksums: the embedded database comes without it.
 * Statements that are no rows, such as changes of tables, are not carried out.
 */
public final class BinaryLogProgram {
    private static final int HEADER = 19;
    private static final int MAGIC = 4;
    private static final int XID = 16;
    private static final int FORMAT = 15;
    private static final int TRANSACTION = 162;
    private static final int TABLE = 19;
    private static final Set<Integer> ROWS = Set.of(23, 24, 25);

    /** Behind the header of rows and the number of their table. */
    private static final int FLAGS = HEADER + 6;

    private BinaryLogProgram() {}

    public static void main(String[] arguments) throws IOException {
        List<String> options = List.of(arguments);
        long start = Long.parseLong(value(options, "--start-position=", "4"));
        String stop = value(options, "--stop-datetime=", "2100-01-01 00:00:00");
        long end = LocalDateTime.parse(stop.replace(' ', 'T')).toEpochSecond(ZoneOffset.UTC);
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.US_ASCII);
        out.println("SET SESSION sql_log_bin = 0; SET foreign_key_checks = 0;");
        for (String file :
                options.stream().filter(option -> !option.startsWith("--")).toList()) {
            if (!print(Files.readAllBytes(Path.of(file)), start, end, out)) {
                break;
            }
            start = MAGIC;
        }
        out.flush();
    }

    private static String value(List<String> options, String name, String otherwise) {
        return options.stream()
                .filter(option -> option.startsWith(name))
                .map(option -> option.substring(name.length()))
                .findFirst()
                .orElse(otherwise);
    }

    /** @return whether the end was not reached */
    private static boolean print(byte[] log, long start, long end, PrintStream out) {
        ByteBuffer bytes = ByteBuffer.wrap(log).order(ByteOrder.LITTLE_ENDIAN);
        List<String> tablesAndRows = new ArrayList<>();
        int position = MAGIC;
        while (position + HEADER <= log.length) {
            int length = bytes.getInt(position + 9);
            int type = Byte.toUnsignedInt(log[position + 4]);
            byte[] event = Arrays.copyOfRange(log, position, position + length);
            if (type == FORMAT) {
                out.println(statement(List.of(encoded(event))));
            } else if (position >= start) {
                if (Integer.toUnsignedLong(bytes.getInt(position)) >= end) {
                    return false;
                }
                if (type == TRANSACTION) {
                    out.println("START TRANSACTION;");
                } else if (type == XID) {
                    out.println("COMMIT;");
                } else if (type == TABLE) {
                    tablesAndRows.add(encoded(event));
                } else if (ROWS.contains(type)) {
                    tablesAndRows.add(encoded(event));
                    if ((event[FLAGS] & 1) != 0) {
                        out.println(statement(tablesAndRows));
                        tablesAndRows.clear();
                    }
                }
            }
            position += length;
        }
        return true;
    }

    private static String encoded(byte[] event) {
        return Base64.getMimeEncoder().encodeToString(event);
    }

    /** Rows and the tables that they belong to are one statement. */
    private static String statement(List<String> events) {
        return "BINLOG '\n" + String.join("\n", events) + "\n';";
    }
}
