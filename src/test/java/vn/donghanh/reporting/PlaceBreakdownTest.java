package vn.donghanh.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.person.ResidenceQueries.Residence;
import vn.donghanh.reference.place.AdminUnitHistory;
import vn.donghanh.reference.place.AdminUnitHistory.Step;
import vn.donghanh.reference.place.AdminUnitHistory.Unit;
import vn.donghanh.reference.place.AdminUnitLevel;
import vn.donghanh.shared.MissingReason;

/** Counts by place for manually calculated cases, explained in places.csv. FEW: places with fewer than five. */
class PlaceBreakdownTest {
    private static final String DISTRICTS_END = "2025-06-30";
    private static final String TODAY = "";
    private static final int FEW = 5;

    /** A small set of units with real reforms: Nông Sơn merged into Quế Sơn, districts abolished, and Hòa Liên divided. */
    private static final List<Unit> UNITS = List.of(
            unit(1, AdminUnitLevel.PROVINCE, 0, "QUANG_NAM", "2020-02-01", DISTRICTS_END),
            unit(2, AdminUnitLevel.PROVINCE, 0, "DA_NANG", "2020-02-01", DISTRICTS_END),
            unit(3, AdminUnitLevel.PROVINCE, 0, "DA_NANG_NEW", "2025-07-01", TODAY),
            unit(4, AdminUnitLevel.PROVINCE, 0, "HUE", "2020-02-01", TODAY),
            unit(11, AdminUnitLevel.DISTRICT, 1, "TAMKY", "2020-02-01", DISTRICTS_END),
            unit(12, AdminUnitLevel.DISTRICT, 1, "NUITHANH", "2020-02-01", DISTRICTS_END),
            unit(13, AdminUnitLevel.DISTRICT, 1, "QUESON", "2020-02-01", DISTRICTS_END),
            unit(14, AdminUnitLevel.DISTRICT, 1, "NONGSON", "2020-02-01", "2024-12-31"),
            unit(15, AdminUnitLevel.DISTRICT, 2, "HOAVANG", "2020-02-01", DISTRICTS_END),
            unit(21, AdminUnitLevel.COMMUNE, 11, "t1", "2020-02-01", DISTRICTS_END),
            unit(22, AdminUnitLevel.COMMUNE, 11, "t2", "2020-02-01", DISTRICTS_END),
            unit(23, AdminUnitLevel.COMMUNE, 12, "n1", "2020-02-01", DISTRICTS_END),
            unit(24, AdminUnitLevel.COMMUNE, 13, "q1", "2020-02-01", DISTRICTS_END),
            unit(25, AdminUnitLevel.COMMUNE, 13, "q2", "2020-02-01", DISTRICTS_END),
            unit(26, AdminUnitLevel.COMMUNE, 14, "s1", "2020-02-01", "2024-12-31"),
            unit(27, AdminUnitLevel.COMMUNE, 13, "s2", "2025-01-01", DISTRICTS_END),
            unit(28, AdminUnitLevel.COMMUNE, 15, "hoalien", "2020-02-01", DISTRICTS_END),
            unit(31, AdminUnitLevel.COMMUNE, 3, "TK", "2025-07-01", TODAY),
            unit(32, AdminUnitLevel.COMMUNE, 3, "NT", "2025-07-01", TODAY),
            unit(33, AdminUnitLevel.COMMUNE, 3, "QS", "2025-07-01", TODAY),
            unit(34, AdminUnitLevel.COMMUNE, 3, "NS", "2025-07-01", TODAY),
            unit(35, AdminUnitLevel.COMMUNE, 3, "HV", "2025-07-01", TODAY),
            unit(36, AdminUnitLevel.COMMUNE, 3, "LC", "2025-07-01", TODAY),
            unit(41, AdminUnitLevel.COMMUNE, 4, "hue1", "2025-07-01", TODAY));

    private static final AdminUnitHistory HISTORY = new AdminUnitHistory(
            UNITS,
            List.of(
                    new Step(1, 3),
                    new Step(2, 3),
                    new Step(11, 3),
                    new Step(12, 3),
                    new Step(13, 3),
                    new Step(14, 13),
                    new Step(15, 3),
                    new Step(26, 27),
                    new Step(21, 31),
                    new Step(22, 31),
                    new Step(23, 32),
                    new Step(24, 33),
                    new Step(25, 34),
                    new Step(27, 34),
                    new Step(28, 35),
                    new Step(28, 36)));

    private static final Map<String, Integer> IDS = UNITS.stream().collect(Collectors.toMap(Unit::fullName, Unit::id));

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "places.csv", numLinesToSkip = 1, emptyValue = "", nullValues = "null")
    void matchesManuallyCalculatedResult(ArgumentsAccessor line) {
        Map<CaseId, List<Residence>> lived = new HashMap<>();
        Set<CaseId> reached = new HashSet<>();
        for (String group : text(line, 4).split(";", -1)) {
            String[] words = group.strip().split(" ", -1);
            for (int person = 0; words.length > 1 && person < Integer.parseInt(words[0]); person++) {
                CaseId caseId = new CaseId((long) lived.size() + 1);
                lived.put(caseId, residences(words));
                if (words[1].equals("yes")) {
                    reached.add(caseId);
                }
            }
        }
        PlaceBreakdown cut =
                new PlaceBreakdown(HISTORY, AdminUnitLevel.valueOf(text(line, 2)), LocalDate.parse(text(line, 3)));
        assertThat(List.of(
                        ratios(cut.ratios(reached, lived.keySet(), lived, FEW)),
                        counts(cut.counts(lived.keySet(), lived, FEW))))
                .as(text(line, 7))
                .containsExactly(text(line, 5), text(line, 6));
    }

    private static List<Residence> residences(String[] words) {
        List<Residence> lived = new ArrayList<>();
        for (int at = 2; at < words.length; at++) {
            lived.add(
                    words[at].startsWith("!")
                            ? new Residence(null, MissingReason.valueOf(words[at].substring(1)))
                            : new Residence(IDS.get(words[at]), null));
        }
        return lived;
    }

    private static String ratios(RatioTable<PlaceRow> table) {
        return (table.rows().isEmpty() ? "nobody" : "")
                + table.rows().stream()
                        .map(row -> name(row.key()) + " " + written(row.ratio()))
                        .collect(Collectors.joining(", "))
                + " | " + written(table.total());
    }

    private static String counts(CountTable<PlaceRow> table) {
        return (table.rows().isEmpty() ? "nobody" : "")
                + table.rows().stream()
                        .map(row -> name(row.key()) + " " + row.count().value())
                        .collect(Collectors.joining(", "))
                + " | " + table.total().value();
    }

    private static String name(PlaceRow row) {
        return row.name().isEmpty() ? row.kind().name() : row.name();
    }

    private static String written(FigureRatio ratio) {
        return ratio.n().value() + "/" + ratio.of().value();
    }

    private static String text(ArgumentsAccessor line, int column) {
        String text = line.getString(column);
        return text == null ? "" : text;
    }

    private static Unit unit(int id, AdminUnitLevel level, int parent, String name, String since, String ended) {
        return new Unit(
                id,
                level,
                parent == 0 ? null : parent,
                name,
                LocalDate.parse(since),
                ended.isEmpty() ? null : LocalDate.parse(ended));
    }
}
