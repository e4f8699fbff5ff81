package vn.donghanh.reporting.report;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.Serializable;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.Precondition;
import vn.donghanh.shared.RuleViolationException;

/** The texts of a report by section. A section of which nothing is written is not in it. */
public record ReportTexts(Map<ReportSection, String> bySection) implements Serializable {
    /** The most characters of one section. */
    public static final int LONGEST = 4000;

    /** Case numbers, and codes of disclosures, which begin with two letters as well. */
    private static final Pattern CODE = Pattern.compile(
            "(?<![\\p{L}\\d])[A-Z]{2}[ -][0-9A-HJKMNP-TV-Z]{4}[ -][0-9A-HJKMNP-TV-Z]{4}(?![\\p{L}\\d])",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern LONG_NUMBER = Pattern.compile("(?<![\\d.,])\\+?\\d(?:[ -]?\\d){8,}(?![\\d.,]?\\d)");

    public ReportTexts {
        Map<ReportSection, String> written = new EnumMap<>(ReportSection.class);
        bySection.forEach((section, text) -> {
            if (text != null && !text.isBlank()) {
                written.put(section, text.strip().replace("\r\n", "\n"));
            }
        });
        bySection = written;
    }

    static ReportTexts parse(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            JsonObject read = reader.readObject();
            Map<ReportSection, String> texts = new EnumMap<>(ReportSection.class);
            read.keySet().forEach(key -> texts.put(ReportSection.valueOf(key), read.getString(key)));
            return new ReportTexts(texts);
        }
    }

    String toJson() {
        JsonObjectBuilder json = Json.createObjectBuilder();
        bySection.forEach((section, text) -> json.add(section.name(), text));
        return json.build().toString();
    }

    public @Nullable String of(ReportSection section) {
        return bySection.get(section);
    }

    /** Returns the texts that a kind of report has. */
    ReportTexts of(ReportKind kind) {
        Map<ReportSection, String> own = new EnumMap<>(ReportSection.class);
        own.putAll(bySection);
        own.keySet().retainAll(ReportSection.of(kind));
        return new ReportTexts(own);
    }

    /** Returns the lines of a section, such as its recipients. */
    List<String> lines(ReportSection section) {
        return bySection
                .getOrDefault(section, "")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /**
     * Checks what may be saved of a report that is still being written.
     *
     * @throws RuleViolationException with all that is wrong, each at its field
     */
    void requireSavable(ReportKind kind) {
        Precondition.requireAll(preconditions(kind));
    }

    /**
     * Checks what a report needs that is handed on.
     *
     * @throws RuleViolationException with all that is wrong
     */
    void requireComplete(ReportKind kind) {
        Precondition.requireAll(complete(kind));
    }

    /** Whether a report with these texts could be handed on. */
    boolean isComplete(ReportKind kind) {
        return complete(kind).stream().allMatch(Precondition::met);
    }

    private List<Precondition> complete(ReportKind kind) {
        List<Precondition> preconditions = preconditions(kind);
        ReportSection.of(kind).stream()
                .filter(ReportSection::isRequired)
                .forEach(section -> preconditions.add(
                        Precondition.of(ReportRule.TEXT_MISSING, bySection.containsKey(section), section)
                                .at(section.field(kind))));
        return preconditions;
    }

    private List<Precondition> preconditions(ReportKind kind) {
        List<Precondition> preconditions = new ArrayList<>();
        bySection.forEach((section, text) -> {
            String field = section.field(kind);
            boolean code = CODE.matcher(text).find();
            preconditions.add(Precondition.of(ReportRule.TEXT_TOO_LONG, text.length() <= LONGEST, section, LONGEST)
                    .at(field));
            preconditions.add(
                    Precondition.of(ReportRule.TEXT_HOLDS_CODE, !code, section).at(field));
            preconditions.add(Precondition.of(
                            ReportRule.TEXT_HOLDS_NUMBER,
                            code || !LONG_NUMBER.matcher(text).find(),
                            section)
                    .at(field));
        });
        return preconditions;
    }

    /** Returns the sections of which another version says something else. */
    public List<ReportSection> differences(ReportTexts other) {
        return Arrays.stream(ReportSection.values())
                .filter(section -> !Objects.equals(of(section), other.of(section)))
                .toList();
    }
}
