package vn.donghanh.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import vn.donghanh.casefile.access.AccessGround;
import vn.donghanh.shared.RandomReference;

/**
 * Generated grants to {@link YearsOfCases}, of every ground, several for one case, ended and not begun, of sections and for the whole case, and blocks of which some were
 * lifted.
 */
public final class GeneratedGrants {
    private static final List<String> READERS = List.of("worker1", "worker2", "lead1", "lead2");
    private static final List<String> BLOCKED = List.of("worker1", "lead1", "director1");
    private static final List<String> SECTIONS = List.of("'HEALTH'", "'STAY'");

    private GeneratedGrants() {}

    public static void write(Connection connection, int cases, Random random) throws SQLException {
        List<String> grounds = Stream.of(AccessGround.values())
                .map(ground -> "'" + ground + "'")
                .toList();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            for (int i = 0; i < cases * 3; i++) {
                String from = random.nextInt(8) == 0 ? "now(6) + interval 1 day" : "now(6) - interval 10 day";
                String until =
                        switch (random.nextInt(4)) {
                            case 0 -> "now(6) - interval 1 hour";
                            case 1 -> "now(6) + interval 1 day";
                            default -> "null";
                        };
                statement.addBatch(
                        "insert into case_grant (case_id, staff_id, ground, section, from_at, until_at, granted_at)"
                                + " select c.id, s.id, " + pick(random, grounds) + ", "
                                + (random.nextInt(5) < 2 ? pick(random, SECTIONS) : "null") + ", " + from + ", " + until
                                + ", now(6) - interval 10 day" + of(random, cases, READERS));
            }
            for (int i = 0; i < cases / 2; i++) {
                statement.addBatch(
                        "insert into case_block (ref, case_id, staff_id, set_by, set_at, lifted_at, reason_sealed) select '"
                                + RandomReference.random() + "', c.id, s.id, s.id, now(6), "
                                + (random.nextInt(3) == 0 ? "now(6)" : "null") + ", ''" + of(random, cases, BLOCKED));
            }
            statement.executeBatch();
        }
        GrantOrder.write(connection);
        connection.commit();
        connection.setAutoCommit(true);
    }

    private static String of(Random random, int cases, List<String> usernames) {
        return " from case_file c, staff_account s where c.person_ref = '"
                + YearsOfCases.person(1 + random.nextInt(cases)) + "' and s.username = '" + pick(random, usernames)
                + "'";
    }

    private static <T> T pick(Random random, List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
