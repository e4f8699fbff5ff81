package vn.donghanh.casefile.task;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Command to open a manual task.
 *
 * @param due the last day on which the task is in time
 * @param assignee account id of a colleague with access to the case; null for the current user
 */
public record OpenTaskCommand(
        String number, @NotBlank @Size(max = 200) String title, @NotNull LocalDate due, @Nullable Long assignee) {}
