package vn.donghanh.reporting.returns;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import vn.donghanh.reporting.programme.Period;

/**
 * A column of a sheet.
 *
 * @param quarter the quarter whose activities it holds; null in all other columns
 */
public record SheetColumn(SheetColumnKind kind, @Nullable Period quarter) implements Serializable {
    static SheetColumn of(SheetColumnKind kind) {
        return new SheetColumn(kind, null);
    }
}
