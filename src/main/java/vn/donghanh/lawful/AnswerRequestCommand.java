package vn.donghanh.lawful;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An answer as the director gives it.
 *
 * @param number of the case it is about; null keeps the one that was entered
 * @param letter the number of the Centre's letter
 * @param telling whether the client is told; null when it is about nobody
 * @param forbiddenBasis which law forbids it, and {@code forbiddenUntil} for how long, if it says so
 */
public record AnswerRequestCommand(
        @Nullable @Size(max = 20) String number,
        @NotNull Set<DisclosedItem> items,
        @NotBlank @Size(max = 60) String letter,
        @NotBlank @Size(min = 10, max = 2000) String words,
        @Nullable ClientNotificationStatus telling,
        @Nullable @Size(max = 500) String forbiddenBasis,
        @Nullable LocalDate forbiddenUntil) {}
