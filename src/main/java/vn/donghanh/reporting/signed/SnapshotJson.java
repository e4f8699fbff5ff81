package vn.donghanh.reporting.signed;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.donghanh.reporting.programme.Period;
import vn.donghanh.reporting.programme.PeriodKind;
import vn.donghanh.reporting.programme.PlanReference;
import vn.donghanh.reporting.signed.PeriodFigures.CountedTable;
import vn.donghanh.reporting.signed.ReleasedTables.CellPart;
import vn.donghanh.reporting.signed.ReleasedTables.ReleasedCell;
import vn.donghanh.reporting.signed.ReleasedTables.ReleasedRow;
import vn.donghanh.reporting.signed.ReleasedTables.ReleasedTable;
import vn.donghanh.reporting.table.TableView;
import vn.donghanh.reporting.table.TableView.CellKind;
import vn.donghanh.reporting.table.TableView.CellView;
import vn.donghanh.reporting.table.TableView.RowView;

/** The form in which figures are stored and signed. */
final class SnapshotJson {
    private static final int FORMAT = 1;

    private SnapshotJson() {}

    /** @param salt random text, without which the hash would confirm whoever guesses the few figures that a release hides */
    static String figures(PeriodFigures figures, String salt) {
        Map<String, Object> written = new LinkedHashMap<>(Map.of(
                "format", FORMAT,
                "salt", salt,
                "period", period(figures.period()),
                "unitsOn", figures.unitsOn().toString(),
                "tables", list(figures.tables(), SnapshotJson::table),
                "adjustments", list(figures.adjustments(), SnapshotJson::adjustment)));
        PlanReference plan = figures.plan();
        if (plan != null) {
            written.put(
                    "plan",
                    Map.of(
                            "ref", plan.ref(),
                            "number", plan.number(),
                            "from", plan.from().toString()));
        }
        return CanonicalJson.write(written);
    }

    private static @Nullable PlanReference readPlan(JsonObject read) {
        if (!read.containsKey("plan")) {
            return null;
        }
        JsonObject plan = read.getJsonObject("plan");
        return new PlanReference(
                plan.getString("ref"), plan.getString("number"), LocalDate.parse(plan.getString("from")));
    }

    static PeriodFigures readFigures(String json) {
        JsonObject read = CanonicalJson.read(json);
        return new PeriodFigures(
                readPeriod(read.getJsonObject("period")),
                LocalDate.parse(read.getString("unitsOn")),
                readList(read, "tables", SnapshotJson::readTable),
                readList(read, "adjustments", SnapshotJson::readAdjustment),
                readPlan(read));
    }

    static String readSalt(String json) {
        return CanonicalJson.read(json).getString("salt");
    }

    static String released(ReleasedTables released) {
        return CanonicalJson.write(Map.of(
                "format", FORMAT,
                "ruleVersion", released.ruleVersion(),
                "tables", list(released.tables(), SnapshotJson::releasedTable)));
    }

    static ReleasedTables readReleased(String json) {
        JsonObject read = CanonicalJson.read(json);
        return new ReleasedTables(
                read.getInt("ruleVersion"), readList(read, "tables", SnapshotJson::readReleasedTable));
    }

    /** Differences as they are stored between two runs of the comparison. */
    static String differences(List<FigureDifference> differences) {
        return CanonicalJson.write(
                Map.of("format", FORMAT, "differences", list(differences, SnapshotJson::difference)));
    }

    static List<FigureDifference> readDifferences(String json) {
        return readList(CanonicalJson.read(json), "differences", SnapshotJson::readDifference);
    }

    static Map<String, Object> period(Period period) {
        return Map.of(
                "id", period.id(),
                "kind", period.kind().name(),
                "number", period.number(),
                "year", period.year(),
                "from", period.from().toString(),
                "to", period.to().toString(),
                "due", period.due().toString(),
                "cutoff", period.cutoff().toString());
    }

    private static Period readPeriod(JsonObject read) {
        return new Period(
                read.getJsonNumber("id").longValueExact(),
                PeriodKind.valueOf(read.getString("kind")),
                read.getInt("number"),
                read.getInt("year"),
                LocalDate.parse(read.getString("from")),
                LocalDate.parse(read.getString("to")),
                LocalDate.parse(read.getString("due")),
                Instant.parse(read.getString("cutoff")));
    }

    private static Map<String, Object> table(CountedTable counted) {
        TableView table = counted.table();
        Map<String, Object> written = new LinkedHashMap<>(table(
                table.code(),
                table.columns(),
                list(table.rows(), row -> row(row.key(), row.part(), list(row.cells(), SnapshotJson::cell)))));
        written.put("ruleVersion", counted.ruleVersion());
        return written;
    }

    private static CountedTable readTable(JsonObject read) {
        return new CountedTable(
                read.getInt("ruleVersion"),
                new TableView(
                        read.getString("code"),
                        texts(read, "columns"),
                        readList(read, "rows", row -> readRow(row, RowView::new, SnapshotJson::readCell))));
    }

    private static Map<String, Object> releasedTable(ReleasedTable table) {
        return table(
                table.code(),
                table.columns(),
                list(table.rows(), row -> row(row.key(), row.part(), list(row.cells(), SnapshotJson::releasedCell))));
    }

    private static ReleasedTable readReleasedTable(JsonObject read) {
        return new ReleasedTable(
                read.getString("code"),
                texts(read, "columns"),
                readList(read, "rows", row -> readRow(row, ReleasedRow::new, SnapshotJson::readReleasedCell)));
    }

    private static Map<String, Object> table(String code, List<String> columns, List<Map<String, Object>> rows) {
        return Map.of("code", code, "columns", columns, "rows", rows);
    }

    private static Map<String, Object> row(String key, boolean part, List<Map<String, Object>> cells) {
        return Map.of("key", key, "part", part, "cells", cells);
    }

    /** Creates a row from its key, whether it is a part of the row before, and its cells. */
    private interface RowReader<C, R> {
        R read(String key, boolean part, List<C> cells);
    }

    private static <C, R> R readRow(JsonObject read, RowReader<C, R> row, Function<JsonObject, C> cell) {
        return row.read(read.getString("key"), read.getBoolean("part"), readList(read, "cells", cell));
    }

    private static Map<String, Object> cell(CellView cell) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("kind", cell.kind().name());
        putIfKnown(written, "n", cell.n());
        putIfKnown(written, "of", cell.of());
        putIfKnown(written, "text", cell.text());
        putIfKnown(written, "english", cell.english());
        return written;
    }

    private static void putIfKnown(Map<String, Object> written, String name, @Nullable Object value) {
        if (value != null) {
            written.put(name, value);
        }
    }

    private static CellView readCell(JsonObject read) {
        return new CellView(
                CellKind.valueOf(read.getString("kind")),
                number(read, "n"),
                number(read, "of"),
                read.getString("text", null),
                read.getString("english", null));
    }

    private static @Nullable Long number(JsonObject read, String name) {
        return read.containsKey(name) ? read.getJsonNumber(name).longValueExact() : null;
    }

    private static Map<String, Object> releasedCell(ReleasedCell released) {
        Map<String, Object> written = cell(released.cell());
        if (!released.hidden().isEmpty()) {
            written.put(
                    "hidden",
                    released.hidden().stream()
                            .sorted()
                            .map(part -> part.name().toLowerCase(Locale.ROOT))
                            .toList());
        }
        return written;
    }

    private static ReleasedCell readReleasedCell(JsonObject read) {
        Set<CellPart> hidden = EnumSet.noneOf(CellPart.class);
        if (read.containsKey("hidden")) {
            texts(read, "hidden").forEach(part -> hidden.add(CellPart.valueOf(part.toUpperCase(Locale.ROOT))));
        }
        return new ReleasedCell(readCell(read), hidden);
    }

    private static Map<String, Object> adjustment(FigureAdjustment adjustment) {
        return Map.of(
                "kind", adjustment.kind().name(),
                "number", adjustment.number(),
                "year", adjustment.year(),
                "difference", difference(adjustment.difference()));
    }

    private static FigureAdjustment readAdjustment(JsonObject read) {
        return new FigureAdjustment(
                PeriodKind.valueOf(read.getString("kind")),
                read.getInt("number"),
                read.getInt("year"),
                readDifference(read.getJsonObject("difference")));
    }

    private static Map<String, Object> difference(FigureDifference difference) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("table", difference.table());
        written.put("row", difference.row());
        written.put("column", difference.column());
        putIfKnown(written, "before", difference.before() == null ? null : cell(difference.before()));
        putIfKnown(written, "after", difference.after() == null ? null : cell(difference.after()));
        written.put("causes", list(difference.causes(), SnapshotJson::cause));
        return written;
    }

    private static FigureDifference readDifference(JsonObject read) {
        return new FigureDifference(
                read.getString("table"),
                read.getString("row"),
                read.getString("column"),
                read.containsKey("before") ? readCell(read.getJsonObject("before")) : null,
                read.containsKey("after") ? readCell(read.getJsonObject("after")) : null,
                readList(read, "causes", SnapshotJson::readCause));
    }

    private static Map<String, Object> cause(DriftCause cause) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("kind", cause.kind().name());
        LocalDate recordedOn = cause.recordedOn();
        putIfKnown(written, "recordedOn", recordedOn == null ? null : recordedOn.toString());
        return written;
    }

    private static DriftCause readCause(JsonObject read) {
        return new DriftCause(
                DriftKind.valueOf(read.getString("kind")),
                read.containsKey("recordedOn") ? LocalDate.parse(read.getString("recordedOn")) : null);
    }

    private static <T> List<Map<String, Object>> list(List<T> elements, Function<T, Map<String, Object>> write) {
        return elements.stream().map(write).toList();
    }

    private static <T> List<T> readList(JsonObject read, String name, Function<JsonObject, T> element) {
        return Objects.requireNonNull(read.getJsonArray(name)).stream()
                .map(JsonValue::asJsonObject)
                .map(element)
                .toList();
    }

    private static List<String> texts(JsonObject read, String name) {
        return Objects.requireNonNull(read.getJsonArray(name)).getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .collect(Collectors.toList());
    }
}
