package vn.donghanh.reporting.signed;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.reporting.table.LedgerEntry;
import vn.donghanh.reporting.table.ReportTable;
import vn.donghanh.reporting.table.TableCell;

/**
 * Who is counted in each cell of a period, and why, by codes. Which case a code stands for is stored apart, encrypted with the key of its client: once that
 * is destroyed, the ledger still adds up and leads to nobody.
 */
final class PeriodLedger {
    private final Map<Cell, List<Line>> lines;

    /** A cell of a table. */
    record Cell(String table, String row, String column) {}

    /**
     * @param caseCode stands for a case, in this ledger only
     * @param record stands for a record of the case, such as a need; null where the client is counted for itself
     */
    record Line(int caseCode, @Nullable Integer record, String reason) {}

    /**
     * What the codes of one case stand for.
     *
     * @param records the records of the case; the code of a record is its place, from one
     */
    record CodedCase(int code, List<String> records) {
        CodedCase {
            records = List.copyOf(records);
        }
    }

    private PeriodLedger(Map<Cell, List<Line>> lines) {
        this.lines = lines;
    }

    /** Gives each counted case a code; the codes say nothing about the order of the cases. */
    static Map<CaseId, CodedCase> codes(List<ReportTable> tables, Random random) {
        Map<CaseId, Set<String>> records = new LinkedHashMap<>();
        forEachCell(tables, (cell, counted) -> counted.counted().forEach(entry -> {
            Set<String> known = records.computeIfAbsent(entry.caseId(), id -> new LinkedHashSet<>());
            if (entry.record() != null) {
                known.add(entry.record());
            }
        }));
        List<CaseId> cases = new ArrayList<>(records.keySet());
        Collections.shuffle(cases, random);
        Map<CaseId, CodedCase> codes = new LinkedHashMap<>();
        for (CaseId caseId : cases) {
            codes.put(caseId, new CodedCase(codes.size() + 1, List.copyOf(records.getOrDefault(caseId, Set.of()))));
        }
        return codes;
    }

    /** @param codes of all counted cases */
    static PeriodLedger of(List<ReportTable> tables, Map<CaseId, CodedCase> codes) {
        Map<Cell, List<Line>> lines = new LinkedHashMap<>();
        forEachCell(tables, (cell, counted) -> {
            if (!counted.counted().isEmpty()) {
                lines.put(
                        cell,
                        counted.counted().stream()
                                .map(entry -> line(entry, codes))
                                .toList());
            }
        });
        return new PeriodLedger(lines);
    }

    private static Line line(LedgerEntry entry, Map<CaseId, CodedCase> codes) {
        CodedCase coded = codes.get(entry.caseId());
        if (coded == null) {
            throw new IllegalArgumentException("a counted case has no code");
        }
        String record = entry.record();
        return new Line(coded.code(), record == null ? null : coded.records().indexOf(record) + 1, entry.reason());
    }

    private interface CellVisitor {
        void visit(Cell cell, TableCell counted);
    }

    private static void forEachCell(List<ReportTable> tables, CellVisitor visitor) {
        for (ReportTable table : tables) {
            for (ReportTable.Row row : table.rows()) {
                for (int i = 0; i < row.cells().size(); i++) {
                    visitor.visit(
                            new Cell(table.code(), row.key(), table.columns().get(i)),
                            row.cells().get(i));
                }
            }
        }
    }

    List<Line> lines(Cell cell) {
        return lines.getOrDefault(cell, List.of());
    }

    int size() {
        return lines.values().stream().mapToInt(List::size).sum();
    }

    String json(String salt) {
        return CanonicalJson.write(Map.of(
                "format",
                1,
                "salt",
                salt,
                "cells",
                lines.entrySet().stream()
                        .map(cell -> Map.of(
                                "table", cell.getKey().table(),
                                "row", cell.getKey().row(),
                                "column", cell.getKey().column(),
                                "counted",
                                        cell.getValue().stream()
                                                .map(PeriodLedger::written)
                                                .toList()))
                        .toList()));
    }

    private static Map<String, Object> written(Line line) {
        Map<String, Object> written = new HashMap<>(Map.of("case", line.caseCode(), "reason", line.reason()));
        Integer record = line.record();
        if (record != null) {
            written.put("record", record);
        }
        return written;
    }

    static PeriodLedger read(String json) {
        Map<Cell, List<Line>> lines = new LinkedHashMap<>();
        CanonicalJson.read(json).getJsonArray("cells").stream()
                .map(JsonValue::asJsonObject)
                .forEach(cell -> lines.put(
                        new Cell(cell.getString("table"), cell.getString("row"), cell.getString("column")),
                        cell.getJsonArray("counted").stream()
                                .map(counted -> readLine(counted.asJsonObject()))
                                .toList()));
        return new PeriodLedger(lines);
    }

    private static Line readLine(JsonObject read) {
        return new Line(
                read.getInt("case"),
                read.containsKey("record") ? read.getInt("record") : null,
                read.getString("reason"));
    }
}
