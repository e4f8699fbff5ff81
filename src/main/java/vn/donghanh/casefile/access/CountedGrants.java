package vn.donghanh.casefile.access;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Keeps the copy on the grants of until when their cases count in figures at work. Who may see a case by a grant is decided in {@link CaseAccess} alone.
 */
public final class CountedGrants {
    private static final String OTHERS =
            """
            select distinct k.case_id from counted_case k join case_grant g on g.case_id = k.case_id
            where g.case_counts_until <> k.counts_until and k.case_id in (%s)""";

    private static final String FOLLOW =
            """
            update case_grant g join counted_case k on k.case_id = g.case_id set g.case_counts_until = k.counts_until
            where g.case_id in (%s)""";

    private CountedGrants() {}

    /**
     * Copies until when the cases count to those of their grants that say something else: of an open case none, so that nothing is locked. Who calls this has locked until when the
     * cases count before, so that of two transactions the second sees what the first one wrote; a grant that another transaction has not committed yet says that its case counts for
     * ever, or asks for this lock itself ({@link CaseAccessRepository#grantAll}).
     */
    public static void follow(Connection connection, List<?> cases) throws SQLException {
        List<Long> others = new ArrayList<>();
        try (PreparedStatement query = prepare(connection, OTHERS, cases);
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                others.add(rows.getLong(1));
            }
        }
        if (!others.isEmpty()) {
            try (PreparedStatement update = prepare(connection, FOLLOW, others)) {
                update.executeUpdate();
            }
        }
    }

    private static PreparedStatement prepare(Connection connection, String statement, List<?> cases)
            throws SQLException {
        PreparedStatement prepared = connection.prepareStatement(
                statement.formatted(String.join(", ", Collections.nCopies(cases.size(), "?"))));
        int index = 1;
        for (Object caseId : cases) {
            prepared.setObject(index++, caseId);
        }
        return prepared;
    }
}
