package vn.donghanh.reporting.report;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.RandomReference;

/**
 * The command to keep what is being typed into a report; an empty text deletes it.
 *
 * @param text all that was changed in the form
 */
public record SaveReportDraftCommand(
        @NotNull @Pattern(regexp = RandomReference.FORMAT) String ref,
        @Nullable @Size(max = SaveReportDraftCommand.MAX_LENGTH) String text) {
    /** Exceeds all texts of a report together. */
    static final int MAX_LENGTH = 100_000;
}
