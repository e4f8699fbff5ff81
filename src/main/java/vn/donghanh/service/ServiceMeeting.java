package vn.donghanh.service;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.Precondition;

/**
 * The time spent with the client in a session or on the way somewhere.
 *
 * @param minutes null when the client was not met
 * @param next the day on which they meet again; null when none was agreed
 */
public record ServiceMeeting(@Nullable @Min(1) @Max(MAX_MINUTES) Integer minutes, @Nullable LocalDate next)
        implements Serializable {
    public static final int MAX_MINUTES = 600;
    public static final ServiceMeeting NONE = new ServiceMeeting(null, null);

    /** Returns what the next day must meet: it lies ahead, and within a year. */
    public List<Precondition> nextDayConditions(LocalDate today) {
        return List.of(
                Precondition.of(ServiceRule.NEXT_DAY_PAST, next == null || next.isAfter(today))
                        .at("next"),
                Precondition.of(ServiceRule.NEXT_DAY_TOO_FAR, next == null || !next.isAfter(today.plusYears(1)))
                        .at("next"));
    }
}
