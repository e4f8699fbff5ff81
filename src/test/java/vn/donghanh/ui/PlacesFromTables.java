package vn.donghanh.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Compares the table by district of one period, cell by cell, with counts by own SQL: where everybody lived on the last day, by the units of that day. */
final class PlacesFromTables {
    private static final String TABLE = "PLACES";
    private static final int FEWEST_NAMED = 5;

    /** What is known of a place instead of a district. */
    private static final Map<String, String> OTHERWISE = Map.of(
            "ELSEWHERE", "Tỉnh, thành khác",
            "ROUGH", "Chỉ biết đại khái",
            "NOT_APPLICABLE", "Không có nơi ở",
            "UNKNOWN", "Chưa rõ",
            "REFUSED", "Thân chủ không muốn nêu",
            "WITHHELD_FOR_SAFETY", "Không ghi, vì an toàn");

    private final ComparedTables tables;

    PlacesFromTables(ComparedTables tables) {
        this.tables = tables;
    }

    void compare() throws IOException {
        Map<String, String> lived = new TreeMap<>();
        tables.read("select case_id, district, otherwise from lived")
                .forEach(row -> lived.put(
                        row.get("case_id"),
                        row.get("district") == null
                                ? Objects.requireNonNull(OTHERWISE.get(row.get("otherwise")))
                                : row.get("district")));
        List<Map<String, String>> eligible = TargetFormFromTables.needs(tables.period()).stream()
                .filter(need -> need.get("eligible").equals("1"))
                .toList();
        List<List<String>> columns = List.of(
                cases(
                        tables.read(
                                "select case_id from episode, span s where begun_on <= s.to_day and (ended_on is null or ended_on > s.to_day)")),
                cases(
                        tables.read(
                                "select case_id from episode, span s where number_ = 1 and begun_on between s.from_day and s.to_day")),
                cases(eligible).stream().distinct().toList(),
                cases(eligible.stream()
                                .filter(need -> need.get("first_help") != null)
                                .toList())
                        .stream()
                        .distinct()
                        .toList());
        Map<String, Long> managed =
                columns.get(0).stream().collect(Collectors.groupingBy(lived::get, TreeMap::new, Collectors.counting()));
        Set<String> named = managed.entrySet().stream()
                .filter(place -> place.getValue() >= FEWEST_NAMED)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        tables.compare(TABLE, "Tổng", counts(columns, lived, Set.copyOf(lived.values())));
        named.forEach(place -> tables.compare(TABLE, place, counts(columns, lived, Set.of(place))));
        int places = OTHERWISE.size()
                + Integer.parseInt(
                        tables.sql("select count(*) as a from service_district").get(0));
        Set<String> others =
                lived.values().stream().filter(place -> !named.contains(place)).collect(Collectors.toSet());
        tables.compare(
                TABLE,
                "Nơi khác (" + (places - named.size()) + " nơi, mỗi nơi dưới 5 hồ sơ)",
                counts(columns, lived, others));
        assertThat(tables.rows(TABLE)).as("places " + tables.period()).hasSize(named.size() + 2);
    }

    private static List<String> cases(List<Map<String, String>> rows) {
        return rows.stream().map(row -> row.get("case_id")).toList();
    }

    private static List<String> counts(List<List<String>> columns, Map<String, String> lived, Set<String> places) {
        return columns.stream()
                .map(clients -> String.valueOf(clients.stream()
                        .filter(client -> places.contains(lived.get(client)))
                        .count()))
                .toList();
    }
}
