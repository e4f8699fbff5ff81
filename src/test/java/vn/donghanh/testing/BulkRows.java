package vn.donghanh.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Rows of one table that are written many at a time, sorted like its primary key where that is no number. */
public final class BulkRows {
    private static final int ROWS_A_STATEMENT = 400;

    private final String into;
    private final List<Row> rows = new ArrayList<>();

    @SuppressWarnings("ArrayRecordComponent") // sorted and written, never compared
    private record Row(byte[] order, Object[] values) {}

    /** @param into the table with its columns, as in a statement */
    public BulkRows(String into) {
        this.into = into;
    }

    public void add(Object... values) {
        rows.add(new Row(new byte[0], values));
    }

    /** @param order the beginning of the primary key */
    public void addSorted(byte[] order, Object... values) {
        rows.add(new Row(order, values));
    }

    /** Writes and forgets the rows. */
    public void write(Connection connection) throws SQLException {
        rows.sort(Comparator.comparing(Row::order, Arrays::compareUnsigned));
        for (int first = 0; first < rows.size(); first += ROWS_A_STATEMENT) {
            insert(connection, rows.subList(first, Math.min(rows.size(), first + ROWS_A_STATEMENT)));
        }
        rows.clear();
    }

    private void insert(Connection connection, List<Row> some) throws SQLException {
        String placeholders = "(" + "?, ".repeat(some.get(0).values().length - 1) + "?)";
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into " + into + " values " + placeholders + (", " + placeholders).repeat(some.size() - 1))) {
            int at = 1;
            for (Row row : some) {
                for (Object value : row.values()) {
                    insert.setObject(at++, value);
                }
            }
            insert.executeUpdate();
        }
    }
}
