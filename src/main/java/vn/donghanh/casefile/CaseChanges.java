package vn.donghanh.casefile;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ThreadLocalRandom;
import vn.donghanh.shared.PersonRef;

/**
 * The cases that one transaction changed. Each gets a new random mark just before the commit, in the order of their ids: whoever keeps a copy of what figures
 * count sees by the mark that a case is to be read anew. A number that counts up would repeat after a rollback.
 */
final class CaseChanges {
    private static final int BATCH = 500;

    private final Set<Long> cases = new TreeSet<>();
    private final Set<String> persons = new TreeSet<>();
    private boolean all;

    void add(long caseId) {
        cases.add(caseId);
    }

    void add(PersonRef person) {
        persons.add(person.value());
    }

    /** Notes that something changed by which every case is counted. */
    void addAll() {
        all = true;
    }

    void write(Connection connection) throws SQLException {
        long mark = ThreadLocalRandom.current().nextLong();
        if (all) {
            execute(connection, "update counted_case set mark = ?", List.of(mark));
        }
        writeBatches(connection, mark, persons, "person_ref");
        writeBatches(connection, mark, cases, "id");
    }

    private static void writeBatches(Connection connection, long mark, Collection<?> keys, String column)
            throws SQLException {
        List<Object> sorted = List.copyOf(keys);
        for (int from = 0; from < sorted.size(); from += BATCH) {
            List<Object> some = sorted.subList(from, Math.min(sorted.size(), from + BATCH));
            List<Object> parameters = new ArrayList<>(List.of(mark));
            parameters.addAll(some);
            parameters.add(mark);
            execute(
                    connection,
                    "insert into counted_case (case_id, mark) select c.id, ? from case_file c where c." + column
                            + " in ("
                            + String.join(", ", Collections.nCopies(some.size(), "?"))
                            + ") order by c.id on duplicate key update mark = ?",
                    parameters);
        }
    }

    private static void execute(Connection connection, String statement, List<Object> parameters) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(statement)) {
            int index = 1;
            for (Object parameter : parameters) {
                update.setObject(index++, parameter);
            }
            update.executeUpdate();
        }
    }
}
