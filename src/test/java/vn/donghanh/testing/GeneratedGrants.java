package vn.donghanh.testing;

import java.sql.Connection;
import java.sql.SQLException;
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
    private static final List<String> SECTIONS = List.of("HEALTH", "STAY");

    private static final String GRANTS =
            """
            insert into case_grant (case_id, staff_id, ground, section, from_at, until_at, granted_at, case_open, case_urgency, case_due, case_updated_at, case_queued_tasks, case_managed_by)
            select c.id, s.id, made.ground, made.section, now(6) + interval made.begins hour, now(6) + interval made.ends hour, now(6) - interval 10 day,
                c.open_case, c.urgency, c.due_order, c.updated_at, c.queued_tasks, c.managed_by
            from json_table(?, '$[*]' columns (line int path '$.line', reader int path '$.reader', ground varchar(30) path '$.ground', begins int path '$.begins', ends int path '$.ends',
                section varchar(30) path '$.section')) made
            join case_file c on c.person_ref = concat('years', lpad(made.line, 21, '0'))
            join staff_account s on s.username = elt(made.reader, 'worker1', 'worker2', 'lead1', 'lead2')""";

    private static final String BLOCKS =
            """
            insert into case_block (ref, case_id, staff_id, set_by, set_at, lifted_at, reason_sealed)
            select made.ref, c.id, s.id, s.id, now(6), if(made.lifted, now(6), null), ''
            from json_table(?, '$[*]' columns (line int path '$.line', reader int path '$.reader', ref char(26) path '$.ref', lifted int path '$.lifted')) made
            join case_file c on c.person_ref = concat('years', lpad(made.line, 21, '0'))
            join staff_account s on s.username = elt(made.reader, 'worker1', 'lead1', 'director1')""";

    private GeneratedGrants() {}

    public static void write(Connection connection, int cases, Random random) throws SQLException {
        List<String> grounds =
                Stream.of(AccessGround.values()).map(AccessGround::name).toList();
        connection.setAutoCommit(false);
        GeneratedRows.write(
                connection,
                GRANTS,
                Stream.generate(() -> grant(cases, random, grounds))
                        .limit(cases * 3L)
                        .toList());
        GeneratedRows.write(
                connection,
                BLOCKS,
                Stream.generate(() -> block(cases, random)).limit(cases / 2).toList());
        connection.commit();
        connection.setAutoCommit(true);
    }

    private static String grant(int cases, Random random, List<String> grounds) {
        int begins = random.nextInt(8) == 0 ? 24 : -240;
        Integer ends =
                switch (random.nextInt(4)) {
                    case 0 -> -1;
                    case 1 -> 24;
                    default -> null;
                };
        String section = random.nextInt(5) < 2 ? pick(random, SECTIONS) : null;
        return GeneratedRows.row(
                "line",
                1 + random.nextInt(cases),
                "reader",
                1 + random.nextInt(4),
                "ground",
                pick(random, grounds),
                "begins",
                begins,
                "ends",
                ends,
                "section",
                section);
    }

    private static String block(int cases, Random random) {
        return GeneratedRows.row(
                "line",
                1 + random.nextInt(cases),
                "reader",
                1 + random.nextInt(3),
                "ref",
                RandomReference.random(),
                "lifted",
                random.nextInt(3) == 0 ? 1 : 0);
    }

    private static <T> T pick(Random random, List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
