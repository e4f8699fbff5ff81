package vn.donghanh.intake.screening;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.MissingReason;
import vn.donghanh.shared.Precondition;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.shared.VietnameseText;

/**
 * The command to record a screening, or a correction of one.
 *
 * @param corrects the screening to correct; null for a new one
 * @param basedOn the version that the author of the correction has read
 * @param hoursSince hours since the exposure, for {@link CriticalFlag#C_RAPE72}; null when unknown
 */
public record RecordScreeningCommand(
        String number,
        @Nullable String corrects,
        int basedOn,
        @Nullable LocalDate day,
        @Nullable ScreeningOccasion occasion,
        @NotNull Set<CriticalFlag> flags,
        @Nullable MissingReason flagsMissing,
        @NotNull Map<TriageItem, ItemAnswer> items,
        @Nullable Integer hoursSince,
        @Nullable @Size(max = 2000) String words) {
    public RecordScreeningCommand {
        flags = Set.copyOf(flags);
        items = items.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(items));
    }

    RiskScreening answers() {
        return new RiskScreening(flags, items, flagsMissing, VietnameseText.cleanParagraphsOrNull(words));
    }

    LocalDate requiredDay() {
        return Objects.requireNonNull(day);
    }

    ScreeningOccasion requiredOccasion() {
        return Objects.requireNonNull(occasion);
    }

    /** @throws RuleViolationException listing everything that is missing or contradictory */
    void requireComplete(CaseView caseView, Instant now) {
        boolean future = day != null && day.isAfter(CentreTime.day(now));
        Precondition.requireAll(List.of(
                Precondition.of(ScreeningRule.DAY_MISSING, day != null).at("day"),
                Precondition.of(ScreeningRule.DAY_IN_FUTURE, !future).at("day"),
                Precondition.of(
                                ScreeningRule.DAY_BEFORE_CASE,
                                day == null || future || !day.isBefore(CentreTime.day(caseView.openedAt())))
                        .at("day"),
                Precondition.of(
                                ScreeningRule.OCCASION_MISSING,
                                corrects != null || (occasion != null && !occasion.isReception()))
                        .at("occasion"),
                Precondition.of(ScreeningRule.NOTHING_ANSWERED, !isEmpty()).at("flags")));
    }

    /** Whether no flag was set and all ten items were left as they stand on the empty form. */
    private boolean isEmpty() {
        return flags.isEmpty() && items.values().stream().allMatch(answer -> answer == ItemAnswer.UNKNOWN);
    }
}
