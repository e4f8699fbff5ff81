package vn.donghanh.casefile;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ThreadLocalRandom;
import vn.donghanh.casefile.access.CountedGrants;
import vn.donghanh.casefile.counted.CountedCase;
import vn.donghanh.shared.PersonRef;

/**
 * The cases that one transaction changed. Each gets a new random mark just before the commit, in the order of their ids: whoever keeps a copy of what figures
 * count sees by the mark that a case is to be read anew. A number that counts up would repeat after a rollback. Beside the mark stands until when the case counts
 * ({@link CountedCase}), of which each grant has a copy; a case into which another one was merged counts for as long as that one.
 */
final class CaseChanges {
    private static final int BATCH = 500;

    private static final String UNTIL = "case when c.open_case then '%s'".formatted(CountedCase.OPEN)
            + " when exists (select 1 from case_task t where t.case_id = c.id and t.ended_at is null) then '%s' else ? end"
                    .formatted(CountedCase.UNFINISHED);

    private static final String LATEST =
            "marked_at = values(marked_at), counts_until = if(counts_until >= '%s', values(counts_until), greatest(counts_until, values(counts_until)))"
                    .formatted(CountedCase.UNFINISHED);

    private final Set<Long> cases = new TreeSet<>();
    private final Set<Long> tasks = new TreeSet<>();
    private final Set<String> persons = new TreeSet<>();
    private boolean all;

    void add(long caseId) {
        cases.add(caseId);
    }

    void add(PersonRef person) {
        persons.add(person.value());
    }

    /** Notes that a task of the case was opened or has ended, by which nothing is counted but until when the case is not at rest. */
    void addTask(long caseId) {
        tasks.add(caseId);
    }

    /** Notes that something changed by which every case is counted. */
    void addAll() {
        all = true;
    }

    /** @param today the day until which a case counts that is over */
    void write(Connection connection, LocalDate today) throws SQLException {
        long mark = ThreadLocalRandom.current().nextLong();
        if (all) {
            execute(connection, "update counted_case set mark = ?, marked_at = utc_timestamp(6)", List.of(mark));
        }
        cases.addAll(find(connection, "select c.id from case_file c where c.person_ref", persons));
        Set<Long> changed = new TreeSet<>(cases);
        changed.addAll(tasks);
        changed.addAll(findContinuing(connection, changed));
        Set<Long> unmarked = new TreeSet<>(changed);
        unmarked.removeAll(cases);
        writeBatches(connection, mark, today, cases, "mark = values(mark), ");
        writeBatches(connection, mark, today, unmarked, "");
        for (List<Object> batch : batches(changed)) {
            CountedGrants.follow(connection, batch);
        }
    }

    /**
     * Waits for whoever opens or ends a task of the case or changes its state, all of whom hold the case until their end, before it is asked whether the case is open or
     * has open tasks.
     */
    private static void writeBatches(
            Connection connection, long mark, LocalDate today, Collection<Long> some, String remarked)
            throws SQLException {
        for (List<Object> batch : batches(some)) {
            List<Object> parameters = new ArrayList<>(List.of(mark, today.toString()));
            parameters.addAll(batch);
            execute(
                    connection,
                    "insert into counted_case (case_id, mark, counts_until, marked_at) select c.id, ?, " + UNTIL
                            + ", utc_timestamp(6) from case_file c where c.id in (" + places(batch)
                            + ") order by c.id lock in share mode on duplicate key update "
                            + remarked + LATEST,
                    parameters);
        }
    }

    /** Returns the cases into which some were merged, also if that was undone: at an earlier cutoff it was not yet. */
    private static Set<Long> findContinuing(Connection connection, Set<Long> changed) throws SQLException {
        return find(connection, "select m.kept_case from case_merge m where m.merged_case", changed);
    }

    /** @param query ends before the list of keys */
    private static Set<Long> find(Connection connection, String query, Collection<?> keys) throws SQLException {
        Set<Long> found = new TreeSet<>();
        for (List<Object> some : batches(keys)) {
            try (PreparedStatement statement = connection.prepareStatement(query + " in (" + places(some) + ")")) {
                setParameters(statement, some);
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        found.add(rows.getLong(1));
                    }
                }
            }
        }
        return found;
    }

    private static List<List<Object>> batches(Collection<?> keys) {
        List<Object> sorted = List.copyOf(keys);
        List<List<Object>> batches = new ArrayList<>();
        for (int from = 0; from < sorted.size(); from += BATCH) {
            batches.add(sorted.subList(from, Math.min(sorted.size(), from + BATCH)));
        }
        return batches;
    }

    private static String places(List<Object> some) {
        return String.join(", ", Collections.nCopies(some.size(), "?"));
    }

    private static void execute(Connection connection, String statement, List<Object> parameters) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(statement)) {
            setParameters(update, parameters);
            update.executeUpdate();
        }
    }

    private static void setParameters(PreparedStatement statement, List<Object> parameters) throws SQLException {
        int index = 1;
        for (Object parameter : parameters) {
            statement.setObject(index++, parameter);
        }
    }
}
