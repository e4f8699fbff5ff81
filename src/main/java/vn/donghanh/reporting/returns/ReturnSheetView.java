package vn.donghanh.reporting.returns;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.reference.CodeListItemView;
import vn.donghanh.reporting.programme.Target;

/**
 * The view of a sheet.
 *
 * @param corrects the return to be corrected; null for a new one
 * @param rows the cells of that return; empty for a new one
 * @param communes the names of all communes of the last day of the period; empty where none is asked for
 * @param items what can be chosen from a list
 */
public record ReturnSheetView(
        Target target,
        SheetLayout layout,
        @Nullable ReturnRow corrects,
        List<List<String>> rows,
        List<String> communes,
        List<CodeListItemView> items)
        implements Serializable {
    public ReturnSheetView {
        rows = List.copyOf(rows);
        communes = List.copyOf(communes);
        items = List.copyOf(items);
    }
}
