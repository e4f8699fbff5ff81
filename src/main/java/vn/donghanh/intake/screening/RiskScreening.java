package vn.donghanh.intake.screening;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.MissingReason;
import vn.donghanh.shared.SealedJson;

/**
 * The answers of a risk screening: the critical flags that are set and the ten triage items. Stored encrypted as one
 * text.
 *
 * @param flagsMissing why the flags that are not set could not be asked; null when they were asked and are absent
 * @param words what else was observed; null when there is nothing
 */
public record RiskScreening(
        Set<CriticalFlag> flags,
        Map<TriageItem, ItemAnswer> items,
        @Nullable MissingReason flagsMissing,
        @Nullable String words)
        implements Serializable {
    public RiskScreening {
        flags = Set.copyOf(flags);
        Map<TriageItem, ItemAnswer> all = new EnumMap<>(TriageItem.class);
        for (TriageItem item : TriageItem.values()) {
            all.put(item, items.getOrDefault(item, ItemAnswer.UNKNOWN));
        }
        items = Map.copyOf(all);
    }

    public static RiskScreening ofFlags(Set<CriticalFlag> flags) {
        return of(flags, Map.of());
    }

    public static RiskScreening of(Set<CriticalFlag> flags, Map<TriageItem, ItemAnswer> items) {
        return new RiskScreening(flags, items, null, null);
    }

    /** Returns these items with other flags: those that stand on the case, whichever screening set them. */
    RiskScreening withFlags(Set<CriticalFlag> standingFlags) {
        return new RiskScreening(standingFlags, items, flagsMissing, words);
    }

    public ItemAnswer answer(TriageItem item) {
        return items.getOrDefault(item, ItemAnswer.UNKNOWN);
    }

    public TriageScore score() {
        return TriageScore.of(flags, items);
    }

    /** Returns the flags in the order of the questionnaire. */
    public List<CriticalFlag> flagsInOrder() {
        return List.of(CriticalFlag.values()).stream().filter(flags::contains).toList();
    }

    /** Whether this screening contains every flag of the earlier one. */
    public boolean containsFlagsOf(RiskScreening before) {
        return flags.containsAll(before.flags);
    }

    String toJson() {
        return SealedJson.write(this);
    }

    static RiskScreening parse(String text) {
        return SealedJson.read(text, RiskScreening.class, RiskScreening::parseLegacyFormat);
    }

    /**
     * Parses the format of earlier versions, for example {@code C_INJURY,C_KILL;R_DEBT=PARTLY}, in which unknown
     * answers are omitted.
     */
    private static RiskScreening parseLegacyFormat(String text) {
        String[] parts = text.split(";", 2);
        Set<CriticalFlag> flags = EnumSet.noneOf(CriticalFlag.class);
        splitCodes(parts[0]).forEach(word -> flags.add(CriticalFlag.valueOf(word)));
        Map<TriageItem, ItemAnswer> items = new EnumMap<>(TriageItem.class);
        for (String word : splitCodes(parts[1])) {
            String[] pair = word.split("=", 2);
            items.put(TriageItem.valueOf(pair[0]), ItemAnswer.valueOf(pair[1]));
        }
        return of(flags, items);
    }

    private static List<String> splitCodes(String joined) {
        List<String> words = new ArrayList<>(List.of(joined.split(",", -1)));
        words.removeIf(String::isEmpty);
        return words;
    }
}
