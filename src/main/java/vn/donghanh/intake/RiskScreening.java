package vn.donghanh.intake;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.donghanh.shared.SealedJson;

/**
 * The answers of a risk screening: the critical flags that are set and the ten triage items. Stored encrypted as one
 * text.
 */
public record RiskScreening(Set<CriticalFlag> flags, Map<TriageItem, ItemAnswer> items) implements Serializable {
    public RiskScreening {
        flags = Set.copyOf(flags);
        Map<TriageItem, ItemAnswer> all = new EnumMap<>(TriageItem.class);
        for (TriageItem item : TriageItem.values()) {
            all.put(item, items.getOrDefault(item, ItemAnswer.UNKNOWN));
        }
        items = Map.copyOf(all);
    }

    static RiskScreening ofFlags(Set<CriticalFlag> flags) {
        return new RiskScreening(flags, Map.of());
    }

    public TriageScore score() {
        return TriageScore.of(flags, items);
    }

    /** Returns the flags in the order of the questionnaire. */
    public List<CriticalFlag> flagsInOrder() {
        return List.of(CriticalFlag.values()).stream().filter(flags::contains).toList();
    }

    /** Whether this screening contains every flag of the earlier one. */
    boolean containsFlagsOf(RiskScreening before) {
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
        return new RiskScreening(flags, items);
    }

    private static List<String> splitCodes(String joined) {
        List<String> words = new ArrayList<>(List.of(joined.split(",", -1)));
        words.removeIf(String::isEmpty);
        return words;
    }
}
