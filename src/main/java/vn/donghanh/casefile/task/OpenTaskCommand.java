package vn.donghanh.casefile.task;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A task in one's own words.
 *
 * @param due the last day on which it is in time
 * @param assignee the account of a colleague who may see the case; null for oneself
 */
public record OpenTaskCommand(
        String number, @NotBlank @Size(max = 200) String title, @NotNull LocalDate due, @Nullable Long assignee) {}
