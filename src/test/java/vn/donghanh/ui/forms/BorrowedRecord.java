package vn.donghanh.ui.forms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.ui.Records;

/** A record that waits for a decision for a while. */
final class BorrowedRecord implements AutoCloseable {
    private final OwnDecision decision;
    private final String id;
    private final String address;
    private final @Nullable String file;
    private final @Nullable String statusOfFile;
    private final Map<String, String> original;

    /** @param other who has proposed it */
    BorrowedRecord(OwnDecision decision, Map<String, String> row, long other) {
        this.decision = decision;
        id = row.get("id");
        address = row.get("address");
        file = row.get("file");
        original = now();
        statusOfFile = file == null ? null : Records.text("select status from case_file where id = ?", file);
        Map<String, @Nullable Object> columns = new HashMap<>(decision.waiting());
        decision.owners().forEach(owner -> columns.put(owner, other));
        set(columns);
        setStatusOfFile(decision.caseStatus());
    }

    String address() {
        return address;
    }

    Map<String, String> now() {
        return Records.rows("select * from " + decision.table() + " where id = ?", id)
                .get(0);
    }

    void belongTo(long account) {
        Map<String, @Nullable Object> columns = new HashMap<>();
        decision.owners().forEach(owner -> columns.put(owner, account));
        set(columns);
    }

    private void setStatusOfFile(@Nullable String status) {
        if (file != null && decision.caseStatus() != null) {
            Records.update("update case_file set status = ? where id = ?", status, file);
        }
    }

    private void set(Map<String, @Nullable Object> columns) {
        List<Object> values = new ArrayList<>(columns.values());
        values.add(id);
        Records.update(
                "update " + decision.table() + " set "
                        + columns.keySet().stream()
                                .map(column -> column + " = ?")
                                .collect(Collectors.joining(", "))
                        + " where id = ?",
                values.toArray());
    }

    @Override
    public void close() {
        Map<String, @Nullable Object> columns = new HashMap<>();
        Stream.concat(decision.waiting().keySet().stream(), decision.owners().stream())
                .forEach(column -> columns.put(column, original.get(column)));
        set(columns);
        setStatusOfFile(statusOfFile);
    }
}
