package vn.donghanh.reporting.register;

import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.Precondition;
import vn.donghanh.shared.VietnameseText;

/**
 * What is recorded of a model in the community.
 *
 * @param communes ids of administrative units; empty for the whole area
 * @param endedOn null as long as the model goes on
 */
public record CommunityModelFacts(
        @Nullable @Size(max = MOST_LETTERS) String name,
        @Nullable CommunityModelKind kind,
        Set<Integer> communes,
        @Nullable Integer begunYear,
        @Nullable LocalDate endedOn)
        implements Serializable {
    public static final int MOST_LETTERS = 120;
    public static final int FIRST_YEAR = 1990;

    public CommunityModelFacts {
        name = Optional.ofNullable(name)
                .map(VietnameseText::clean)
                .filter(cleaned -> !cleaned.isEmpty())
                .orElse(null);
        communes = Set.copyOf(communes);
    }

    /** Returns what a model needs, whether its communes are known and its name is free or not. */
    List<Precondition> preconditions(LocalDate today) {
        return List.of(
                Precondition.of(RegisterRule.NAME_MISSING, name != null).at("name"),
                Precondition.of(RegisterRule.KIND_MISSING, kind != null).at("kind"),
                Precondition.of(RegisterRule.YEAR_MISSING, begunYear != null).at("year"),
                Precondition.of(
                                RegisterRule.YEAR_OUT_OF_RANGE,
                                begunYear == null || (begunYear >= FIRST_YEAR && begunYear <= today.getYear()),
                                String.valueOf(FIRST_YEAR),
                                String.valueOf(today.getYear()))
                        .at("year"),
                Precondition.of(RegisterRule.DAY_IN_FUTURE, endedOn == null || !endedOn.isAfter(today))
                        .at("endedOn"),
                Precondition.of(
                                RegisterRule.ENDED_BEFORE_IT_BEGAN,
                                endedOn == null || begunYear == null || endedOn.getYear() >= begunYear)
                        .at("endedOn"));
    }

    /** Whether the model went on on some day of a span. */
    public boolean wentOn(LocalDate from, LocalDate to) {
        return begunYear != null && begunYear <= to.getYear() && (endedOn == null || !endedOn.isBefore(from));
    }
}
