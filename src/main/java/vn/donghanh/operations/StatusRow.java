package vn.donghanh.operations;

import java.io.Serializable;
import java.util.List;

/**
 * One line of the system's status.
 *
 * @param figures for the text of the finding, in its order; a list is shown as an enumeration
 */
public record StatusRow(StatusFinding finding, List<Serializable> figures) implements Serializable {
    public StatusRow {
        figures = List.copyOf(figures);
    }

    public static StatusRow of(StatusFinding finding, Serializable... figures) {
        return new StatusRow(finding, List.of(figures));
    }

    public StatusSubject subject() {
        return finding.subject();
    }

    public StatusLevel level() {
        return finding.level();
    }
}
