package vn.donghanh.reporting.returns;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.reporting.programme.Target;

/**
 * The view of one return with its lines.
 *
 * @param rows the cells of its lines
 * @param correctedBy the return that took its place; null while it is in force
 * @param mayConfirm whether it is provisional and was entered by someone else
 */
public record ReturnView(
        Target target,
        SheetLayout layout,
        ReturnRow row,
        List<List<String>> rows,
        @Nullable String enteredBy,
        @Nullable String approvedBy,
        @Nullable String correctedBy,
        boolean mayConfirm)
        implements Serializable {
    public ReturnView {
        rows = List.copyOf(rows);
    }
}
