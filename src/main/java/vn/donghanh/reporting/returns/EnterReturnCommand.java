package vn.donghanh.reporting.returns;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Enters a return of another body, or corrects one.
 *
 * @param target code of the target
 * @param period id of the period
 * @param corrects reference of the return that this one corrects; null for the first of its body
 * @param body name of the sending body
 * @param letter number of its letter
 * @param rows the cells of the sheet, as typed
 */
public record EnterReturnCommand(
        @NotNull String target,
        @NotNull Long period,
        @Nullable String corrects,
        @Nullable @Size(max = 160) String body,
        @Nullable @Size(max = 80) String letter,
        @Nullable LocalDate dated,
        @NotNull List<? extends List<@Nullable String>> rows)
        implements Serializable {}
