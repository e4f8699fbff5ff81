package vn.donghanh.operations;

import java.io.Serializable;
import java.util.List;

/**
 * The administrator's view of the installation.
 *
 * @param rows by subject
 */
public record SystemStatusView(List<StatusRow> rows) implements Serializable {
    public SystemStatusView {
        rows = List.copyOf(rows);
    }

    public List<StatusRow> system() {
        return rows.stream().filter(row -> !row.subject().isSetUp()).toList();
    }

    public List<StatusRow> steps() {
        return rows.stream().filter(row -> row.subject().isSetUp()).toList();
    }

    public long stepsDone() {
        return steps().stream().filter(row -> row.level() == StatusLevel.WELL).count();
    }

    /** Returns how many parts of the system are not well. */
    public long faults() {
        return system().stream().filter(row -> row.level() != StatusLevel.WELL).count();
    }
}
