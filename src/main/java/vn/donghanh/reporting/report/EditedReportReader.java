package vn.donghanh.reporting.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.donghanh.printing.EditedTextRule;
import vn.donghanh.printing.EditedTexts;
import vn.donghanh.shared.Precondition;
import vn.donghanh.shared.RuleViolationException;

/** Reads the texts of a report back from its Word file. */
@ApplicationScoped
class EditedReportReader {
    /** @throws RuleViolationException with all that is wrong, what concerns one text at its field */
    ReportTexts read(ReportKind kind, byte[] file) {
        Map<String, ReportSection> keys =
                ReportSection.of(kind).stream().collect(Collectors.toMap(ReportSection::name, Function.identity()));
        try {
            Map<ReportSection, String> texts = new EnumMap<>(ReportSection.class);
            EditedTexts.read(new ByteArrayInputStream(file), keys.keySet(), ReportTexts.LONGEST)
                    .forEach((key, text) -> texts.put(ReportSection.valueOf(key), text));
            return new ReportTexts(texts);
        } catch (IOException damaged) {
            throw new RuleViolationException(EditedTextRule.NOT_A_WORD_FILE);
        } catch (RuleViolationException refused) {
            Precondition.requireAll(Precondition.unmet(refused).stream()
                    .map(refusal -> refusal.at(field(kind, keys, refusal.field())))
                    .toList());
            throw refused;
        }
    }

    private static @Nullable String field(ReportKind kind, Map<String, ReportSection> keys, @Nullable String key) {
        ReportSection section = key == null ? null : keys.get(key);
        return section == null ? null : section.field(kind);
    }
}
