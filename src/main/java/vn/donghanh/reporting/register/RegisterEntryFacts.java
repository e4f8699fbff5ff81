package vn.donghanh.reporting.register;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.Precondition;

/**
 * What an entry says.
 *
 * @param number people, or đồng
 * @param source code of the list of funding sources; null for people
 */
public record RegisterEntryFacts(
        RegisterEntryKind kind,
        @Nullable LocalDate on,
        @Nullable @PositiveOrZero @Max(MOST) Long number,
        @Nullable @Size(max = 40) String source)
        implements Serializable {
    /** A million million đồng. */
    public static final long MOST = 1_000_000_000_000L;

    private static final int OLDEST_YEARS = 10;

    public RegisterEntryFacts {
        source = kind == RegisterEntryKind.FUNDING ? source : null;
    }

    /** Returns what an entry needs, whether its source is listed or not. */
    List<Precondition> preconditions(LocalDate today) {
        List<Precondition> preconditions = new ArrayList<>(List.of(
                Precondition.of(RegisterRule.DAY_MISSING, on != null).at("day"),
                Precondition.of(RegisterRule.DAY_IN_FUTURE, on == null || !on.isAfter(today))
                        .at("day"),
                Precondition.of(RegisterRule.TOO_LONG_AGO, on == null || !on.isBefore(today.minusYears(OLDEST_YEARS)))
                        .at("day")));
        if (kind == RegisterEntryKind.FUNDING) {
            preconditions.add(Precondition.of(RegisterRule.AMOUNT_MISSING, number != null && number > 0)
                    .at("amount"));
            preconditions.add(
                    Precondition.of(RegisterRule.SOURCE_MISSING, source != null).at("source"));
        } else {
            preconditions.add(
                    Precondition.of(RegisterRule.NUMBER_MISSING, number != null).at("participants"));
        }
        return preconditions;
    }
}
