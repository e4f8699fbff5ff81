package vn.donghanh.closing;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.spi.OpenItemResolution;

/**
 * What is answered for one thing still open; as a draft it may be incomplete.
 *
 * @param open its ref
 * @param day when it was done
 * @param time null when only the day is known
 * @param words who said so, and why, when it was not done
 */
public record OpenItemAnswerDraft(
        @NotNull String open,
        @NotNull OpenItemResolution ending,
        @Nullable LocalDate day,
        @Nullable LocalTime time,
        @Nullable @Size(max = WORDS) String words) {
    /** The longest words, in signs. */
    public static final int WORDS = 500;
}
