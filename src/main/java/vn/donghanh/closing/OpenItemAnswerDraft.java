package vn.donghanh.closing;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.spi.OpenItemResolution;

/**
 * An answer for an open item as entered; a draft may be incomplete.
 *
 * @param open reference of the open item
 * @param day day of completion
 * @param time time of completion; null when only the day is known
 * @param words source and reason, when the item was not done
 */
public record OpenItemAnswerDraft(
        @NotNull String open,
        @NotNull OpenItemResolution ending,
        @Nullable LocalDate day,
        @Nullable LocalTime time,
        @Nullable @Size(max = WORDS) String words) {
    /** Maximum length of the explanation in characters. */
    public static final int WORDS = 500;
}
