package vn.donghanh.lawful;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The director's answer to a lawful request.
 *
 * @param number number of the case concerned; null keeps the case that was entered
 * @param letter number of the Centre's letter
 * @param telling whether the client is to be notified; null when the request concerns no person
 * @param forbiddenBasis the law that forbids notification; {@code forbiddenUntil} is the last day, if the law sets one
 */
public record AnswerRequestCommand(
        @Nullable @Size(max = 20) String number,
        @NotNull Set<DisclosedItem> items,
        @NotBlank @Size(max = 60) String letter,
        @NotBlank @Size(min = 10, max = 2000) String words,
        @Nullable ClientNotificationStatus telling,
        @Nullable @Size(max = 500) String forbiddenBasis,
        @Nullable LocalDate forbiddenUntil) {}
