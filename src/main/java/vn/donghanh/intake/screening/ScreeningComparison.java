package vn.donghanh.intake.screening;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.MissingReason;

/**
 * A screening beside the one before, item by item.
 *
 * @param flags those that either of the two holds
 */
public record ScreeningComparison(List<FlagRow> flags, List<ItemRow> items) implements Serializable {
    /** What became of an item. */
    public enum ItemChange {
        BETTER,
        WORSE,
        /** It was not known before. */
        NEWLY_KNOWN,
        /** It was known before. */
        NO_LONGER_KNOWN,
        SAME;

        static ItemChange of(ItemAnswer before, ItemAnswer now) {
            if (before.isKnown() && now.isKnown()) {
                int difference = Integer.compare(now.points(), before.points());
                return difference < 0 ? BETTER : difference > 0 ? WORSE : SAME;
            }
            if (now.isKnown()) {
                return NEWLY_KNOWN;
            }
            return before.isKnown() ? NO_LONGER_KNOWN : SAME;
        }
    }

    /** What became of a flag. A flag that was not seen again, or not asked again, stands until it is ended. */
    public enum FlagChange {
        RAISED,
        SEEN_AGAIN,
        NOT_SEEN_AGAIN,
        NOT_ASKED_AGAIN
    }

    /** @param change null for the first screening */
    public record ItemRow(TriageItem item, @Nullable ItemAnswer before, ItemAnswer now, @Nullable ItemChange change)
            implements Serializable {}

    /**
     * What a screening says of a flag.
     *
     * @param missing why it was not asked; null when it was seen, or asked and not seen
     */
    public record FlagAnswer(boolean seen, @Nullable MissingReason missing) implements Serializable {
        static FlagAnswer of(RiskScreening screening, CriticalFlag flag) {
            boolean seen = screening.flags().contains(flag);
            return new FlagAnswer(seen, seen ? null : screening.flagsMissing());
        }
    }

    /**
     * @param before null for the first screening
     * @param change null for the first screening
     */
    public record FlagRow(CriticalFlag flag, @Nullable FlagAnswer before, FlagAnswer now, @Nullable FlagChange change)
            implements Serializable {}

    /** @param before null for the first screening */
    static ScreeningComparison of(@Nullable RiskScreening before, RiskScreening now) {
        return new ScreeningComparison(
                Arrays.stream(CriticalFlag.values())
                        .filter(flag -> now.flags().contains(flag)
                                || (before != null && before.flags().contains(flag)))
                        .map(flag -> flagRow(flag, before, now))
                        .toList(),
                Arrays.stream(TriageItem.values())
                        .map(item -> itemRow(item, before, now))
                        .toList());
    }

    private static FlagRow flagRow(CriticalFlag flag, @Nullable RiskScreening before, RiskScreening now) {
        FlagAnswer answer = FlagAnswer.of(now, flag);
        if (before == null) {
            return new FlagRow(flag, null, answer, null);
        }
        FlagAnswer earlier = FlagAnswer.of(before, flag);
        return new FlagRow(flag, earlier, answer, change(earlier, answer));
    }

    private static FlagChange change(FlagAnswer before, FlagAnswer now) {
        if (now.seen()) {
            return before.seen() ? FlagChange.SEEN_AGAIN : FlagChange.RAISED;
        }
        return now.missing() == null ? FlagChange.NOT_SEEN_AGAIN : FlagChange.NOT_ASKED_AGAIN;
    }

    private static ItemRow itemRow(TriageItem item, @Nullable RiskScreening before, RiskScreening now) {
        ItemAnswer answer = now.answer(item);
        return before == null
                ? new ItemRow(item, null, answer, null)
                : new ItemRow(item, before.answer(item), answer, ItemChange.of(before.answer(item), answer));
    }

    public long better() {
        return count(ItemChange.BETTER);
    }

    public long worse() {
        return count(ItemChange.WORSE);
    }

    private long count(ItemChange change) {
        return items.stream().filter(row -> row.change() == change).count();
    }
}
