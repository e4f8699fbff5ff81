package vn.donghanh.reporting.returns;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import vn.donghanh.reference.CodeListItemView;
import vn.donghanh.reporting.programme.Period;
import vn.donghanh.shared.CentreTime;

/** Writes the lines of a return into the cells of a sheet, as they could have been typed. */
final class SheetWriter {
    private final SheetLayout layout;
    private final Map<Integer, String> communes;
    private final Map<String, String> labels;

    /** @param communes names of communes, by id */
    SheetWriter(SheetLayout layout, Map<Integer, String> communes, List<CodeListItemView> items, Locale reader) {
        this.layout = layout;
        this.communes = Map.copyOf(communes);
        this.labels = items.stream()
                .collect(Collectors.toMap(CodeListItemView::code, item -> item.label(reader), (a, b) -> a));
    }

    List<List<String>> rows(ReturnLines lines) {
        return switch (layout.content()) {
            case ACTIVITIES -> activities(lines.activities());
            case PRESS -> lines.press().stream()
                    .map(item -> List.of(label(item.outlet()), day(item.publishedOn()), item.title(), item.link()))
                    .toList();
            case PARTS -> lines.numbers().stream()
                    .map(line -> List.of(
                            Objects.requireNonNullElse(line.part(), ""),
                            String.valueOf(line.numerator()),
                            String.valueOf(line.denominator())))
                    .toList();
            case TOTAL -> lines.numbers().stream()
                    .map(line -> List.of(String.valueOf(line.numerator()), String.valueOf(line.denominator())))
                    .toList();
        };
    }

    private List<List<String>> activities(List<ActivityLine> lines) {
        Map<List<Object>, List<String>> rows = new LinkedHashMap<>();
        for (ActivityLine line : lines) {
            List<String> row = rows.computeIfAbsent(List.of(line.unitId(), line.form()), key -> {
                List<String> fresh = new ArrayList<>(
                        layout.columns().stream().map(column -> "").toList());
                fresh.set(0, communes.getOrDefault(line.unitId(), ""));
                fresh.set(1, label(line.form()));
                return fresh;
            });
            for (int column = 2; column < row.size(); column++) {
                Period quarter = layout.columns().get(column).quarter();
                if (quarter != null && quarter.id() == line.quarterId()) {
                    row.set(column, String.valueOf(line.activities()));
                }
            }
        }
        return List.copyOf(rows.values());
    }

    private String label(String code) {
        return labels.getOrDefault(code, code);
    }

    private static String day(LocalDate day) {
        return CentreTime.DAY_FORMAT.format(day);
    }
}
