package vn.donghanh.reporting.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.printing.PrintedTexts;
import vn.donghanh.reporting.report.ReportContent.FormCell;
import vn.donghanh.reporting.signed.ReleasedTables;
import vn.donghanh.reporting.signed.ReleasedTables.ReleasedCell;
import vn.donghanh.reporting.signed.ReleasedTables.ReleasedRow;
import vn.donghanh.reporting.signed.ReleasedTables.ReleasedTable;
import vn.donghanh.reporting.signed.SignedPeriod;
import vn.donghanh.reporting.table.TableView.CellKind;
import vn.donghanh.reporting.table.TargetTable;

/**
 * Proposes the texts of a report from released figures, in sentences that may stay as they are, with the same period of the year before. A hidden number is
 * in none of them, and nothing is compared with it; of a target nobody has reported the text says so. The officer edits them.
 */
@ApplicationScoped
class ReportProposer {
    private static final String TARGETS = "B01";
    private static final String MODELS = "B09";
    private static final String TRAININGS = "B10";

    private static final Map<ReportSection, List<Sentence>> SENTENCES = new EnumMap<>(Map.of(
            ReportSection.TARGETS,
            List.of(
                    sentence("needs", "B01.T7N.RESULT", "B01.T7T_IN_TIME.RESULT of B01.T7N.RESULT"),
                    sentence("waiting", "B01.T7T_REACHED.RESULT", "B01.T7T_ALL.RESULT"),
                    sentence("unmet", "B01.T7W.RESULT", "B01.T7X.RESULT")),
            ReportSection.INTAKE,
            List.of(
                    sentence("overall", "B12.TOTAL.PERSONS", "B12.TOTAL.EVENTS of B12.TOTAL.PERSONS"),
                    sentence("centre", "B02.RECEIVED.TOTAL", "B02.REOPENED.TOTAL", "B02.ENDED.TOTAL"),
                    sentence(
                            "ended",
                            "B02.ENDED_GOALS_MET.TOTAL of B02.ENDED.TOTAL",
                            "B02.ENDED_CLIENT_STOPPED.TOTAL of B02.ENDED.TOTAL"),
                    sentence(
                            "stays",
                            "B03.ADMITTED.EVENTS",
                            "B03.IN_TWO_HOURS.EVENTS of B03.ADMITTED.EVENTS",
                            "B03.RESIDENT_AT_END.EVENTS"),
                    sentence("atEnd", "B02.MANAGED_AT_END.TOTAL"),
                    sentence("anonymous", "B02.ANONYMOUS_CONTACTS.TOTAL")),
            ReportSection.HEALTH,
            List.of(
                    sentence("health", "B12.HEALTH.PERSONS", "B12.HEALTH.EVENTS of B12.HEALTH.PERSONS"),
                    sentence(
                            "harm",
                            "B05.CONDOM.CONTACTS",
                            "B05.NSP.CONTACTS",
                            "B05.BCC.CONTACTS",
                            "B05.SELF_TEST_HIV.CONTACTS")),
            ReportSection.LIVELIHOOD,
            List.of(
                    sentence("training", "B06.TRAINING.IN_NEED", "B06.TRAINING.STARTED", "B06.TRAINING.KEPT"),
                    sentence("work", "B06.WORK.IN_NEED", "B06.WORK.STARTED", "B06.WORK.KEPT"),
                    sentence("loan", "B06.LOAN.IN_NEED", "B06.LOAN.STARTED", "B06.LOAN.AMOUNT of B06.LOAN.STARTED"),
                    sentence(
                            "support",
                            "B06.LIVELIHOOD_SUPPORT.STARTED",
                            "B06.LIVELIHOOD_SUPPORT.AMOUNT of B06.LIVELIHOOD_SUPPORT.STARTED")),
            ReportSection.LEGAL,
            List.of(
                    sentence(
                            "legal",
                            "B12.COUNSELLING_LEGAL.PERSONS",
                            "B12.COUNSELLING_LEGAL.EVENTS of B12.COUNSELLING_LEGAL.PERSONS"),
                    sentence(
                            "counselling",
                            "B07.INDIVIDUAL_COUNSELLING.EVENTS",
                            "B07.GROUP_COUNSELLING.EVENTS",
                            "B07.FAMILY_COUNSELLING.EVENTS",
                            "B07.CRISIS_INTERVENTION.EVENTS")),
            ReportSection.REINTEGRATION,
            List.of(sentence(
                    "outcomes",
                    "B08.HOUSING_STABLE.RATE",
                    "B08.SAFE.RATE",
                    "B08.EMPLOYED_3M.RATE",
                    "B08.SELF_RATED.RATE"))));

    /** What a report of a year compares with the year before. */
    private static final List<Figure> COMPARED = Stream.of(
                    "B12.TOTAL.PERSONS",
                    "B12.TOTAL.EVENTS",
                    "B02.RECEIVED.TOTAL",
                    "B06.TRAINING.STARTED",
                    "B06.WORK.STARTED",
                    "B06.LOAN.STARTED")
            .map(Figure::parse)
            .toList();

    @Inject
    PrintedTexts texts;

    @Inject
    ReportTableTexts tables;

    private record Figure(String table, String row, String column) {
        static Figure parse(String key) {
            String[] parts = key.split("\\.", 3);
            return new Figure(parts[0], parts[1], parts[2]);
        }

        String key() {
            return table + "." + row + "." + column;
        }
    }

    /**
     * What is said of a figure; it can stand alone.
     *
     * @param whole of which it is a part: when that is zero, nothing is said of the part; null when it is none
     */
    private record Clause(Figure figure, @Nullable Figure whole) {
        static Clause parse(String key) {
            String[] parts = key.split(" of ", 2);
            return new Clause(Figure.parse(parts[0]), parts.length == 1 ? null : Figure.parse(parts[1]));
        }
    }

    /** @param key of the words around the clauses */
    private record Sentence(String key, List<Clause> clauses) {}

    /** @param clauses a figure each, after which may stand of which figure it is a part */
    private static Sentence sentence(String key, String... clauses) {
        return new Sentence(key, Stream.of(clauses).map(Clause::parse).toList());
    }

    /**
     * @param now null for a report without figures
     * @param lastYear the same period a year before; null when it is not signed
     */
    ReportTexts propose(ReportKind kind, @Nullable SignedPeriod now, @Nullable SignedPeriod lastYear) {
        Map<ReportSection, String> proposed = new EnumMap<>(ReportSection.class);
        proposed.put(ReportSection.ADDRESSEE, texts.of("report.addressee"));
        proposed.put(ReportSection.RECIPIENTS, texts.of("report.recipients"));
        if (now != null) {
            Compared compared = new Compared(now.released(), lastYear == null ? null : lastYear.released());
            ReportSection.of(kind).forEach(section -> {
                String text = String.join("\n", sentences(section, compared));
                if (!text.isEmpty()) {
                    proposed.put(section, text);
                }
            });
        }
        return new ReportTexts(proposed);
    }

    private List<String> sentences(ReportSection section, Compared compared) {
        List<String> sentences = new ArrayList<>();
        if (section == ReportSection.TARGETS) {
            sentences.addAll(targets(compared));
        }
        for (Sentence sentence : SENTENCES.getOrDefault(section, List.of())) {
            List<String> clauses = sentence.clauses().stream()
                    .filter(clause -> !isNothing(clause.whole(), compared.now()))
                    .flatMap(clause -> say(clause.figure(), compared).stream())
                    .toList();
            if (!clauses.isEmpty()) {
                sentences.add(texts.of("report.sentence." + sentence.key(), String.join(", ", clauses)));
            }
        }
        switch (section) {
            case MODELS -> sentences.addAll(models(compared.now()));
            case COMPARISON -> sentences.addAll(comparisons(compared));
            default -> {}
        }
        return sentences;
    }

    private static boolean isNothing(@Nullable Figure whole, ReleasedTables now) {
        return whole != null
                && find(now, whole)
                        .filter(cell -> Objects.equals(
                                isPart(cell) ? cell.cell().of() : cell.cell().n(), 0L))
                        .isPresent();
    }

    /** Returns what a figure says, zero as well; empty when it is hidden, unknown, or the form does not have it. */
    private Optional<String> say(Figure figure, Compared compared) {
        return find(compared.now(), figure)
                .map(cell -> texts.of(
                        "report.say." + figure.key(),
                        Objects.requireNonNull(cell.cell().n()),
                        Objects.requireNonNullElse(cell.cell().of(), 0L),
                        words(figure.table(), cell),
                        Optional.ofNullable(compared.lastYear())
                                .flatMap(before -> find(before, figure))
                                .map(before -> texts.of("report.lastYear", lastYear(figure.table(), before)))
                                .orElse("")));
    }

    /** Returns a rate or a number of days in words. */
    private String words(String table, ReleasedCell cell) {
        long n = Objects.requireNonNull(cell.cell().n());
        Long of = cell.cell().of();
        return isPart(cell) && of != null
                ? tables.writeRate(n, of).toFigure().text()
                : tables.cell(table, cell).toFigure().text();
    }

    private String lastYear(String table, ReleasedCell before) {
        Long n = Objects.requireNonNull(before.cell().n());
        Long of = before.cell().of();
        if (isPart(before) && of != null) {
            return of == 0
                    ? texts.of("report.lastYear.nobody")
                    : texts.of(
                            "report.lastYear.part",
                            FormCell.share(n, of).toFigure().text(),
                            words(table, before));
        }
        return before.cell().kind() == CellKind.NUMBER && n == 0
                ? texts.of("report.lastYear.none")
                : words(table, before);
    }

    private static boolean isPart(ReleasedCell cell) {
        return cell.cell().kind() == CellKind.SHARE || cell.cell().kind() == CellKind.RATE;
    }

    private static Optional<ReleasedCell> find(ReleasedTables released, Figure figure) {
        return table(released, figure.table())
                .flatMap(table -> table.rows().stream()
                        .filter(row -> row.key().equals(figure.row()))
                        .findFirst()
                        .flatMap(row -> cell(table, row, figure.column())))
                .filter(cell -> cell.cell().n() != null);
    }

    private static Optional<ReleasedTable> table(ReleasedTables released, String code) {
        return released.tables().stream()
                .filter(table -> table.code().equals(code))
                .findFirst();
    }

    /** Returns a cell of which nothing is hidden. */
    private static Optional<ReleasedCell> cell(ReleasedTable table, ReleasedRow row, String column) {
        int at = table.columns().indexOf(column);
        return at < 0
                ? Optional.empty()
                : Optional.of(row.cells().get(at)).filter(cell -> cell.hidden().isEmpty());
    }

    /** A sentence for each target that was reported, and one for those that were not. */
    private List<String> targets(Compared compared) {
        List<String> sentences = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (ReleasedTable table : table(compared.now(), TARGETS).stream().toList()) {
            for (ReleasedRow row : table.rows()) {
                Optional<ReleasedCell> result = cell(table, row, "RESULT");
                if (TargetTable.isCompanion(row.key()) || result.isEmpty()) {
                    continue;
                }
                Long n = result.get().cell().n();
                Long of = result.get().cell().of();
                if (n == null || of == null) {
                    unknown.add(TargetTable.code(row.key()));
                } else if (of == 0) {
                    sentences.add(texts.of("report.target.nobody", TargetTable.code(row.key()), title(table, row)));
                } else {
                    sentences.add(target(table, row, result.get(), compared.lastYear()));
                }
            }
        }
        if (!unknown.isEmpty()) {
            sentences.add(texts.of("report.target.unknown", String.join(", ", unknown)));
        }
        return sentences;
    }

    private String target(
            ReleasedTable table, ReleasedRow row, ReleasedCell result, @Nullable ReleasedTables lastYear) {
        long n = Objects.requireNonNull(result.cell().n());
        long of = Objects.requireNonNull(result.cell().of());
        return texts.of(
                "report.target",
                TargetTable.code(row.key()),
                title(table, row),
                FormCell.share(n, of).toFigure().text(),
                words(table, row, "UNIT"),
                tables.writeRate(n, of).toFigure().text(),
                words(table, row, "GOAL"),
                Optional.ofNullable(lastYear)
                        .flatMap(before -> find(before, new Figure(TARGETS, row.key(), "RESULT")))
                        .map(before -> texts.of("report.lastYear", lastYear(TARGETS, before)))
                        .orElse(""));
    }

    private String title(ReleasedTable table, ReleasedRow row) {
        return words(table, row, "TARGET");
    }

    private String words(ReleasedTable table, ReleasedRow row, String column) {
        return cell(table, row, column)
                .filter(cell -> cell.cell().kind().isSentence())
                .map(cell -> tables.cell(table.code(), cell).toFigure().text())
                .orElse("");
    }

    /** The models by name, and the trainings where all their numbers are shown. */
    private List<String> models(ReleasedTables now) {
        List<String> sentences = new ArrayList<>();
        table(now, MODELS)
                .map(table -> table.rows().stream()
                        .map(row -> tables.writeRow(MODELS, row.key()))
                        .toList())
                .ifPresent(names -> sentences.add(
                        names.isEmpty()
                                ? texts.of("report.models.none")
                                : texts.of("report.models", names.size(), String.join("; ", names))));
        table(now, TRAININGS)
                .flatMap(table -> sum(table, "CLASSES").flatMap(classes -> sum(table, "EVENTS")
                        .map(events -> texts.of("report.trainings", classes, events))))
                .ifPresent(sentences::add);
        return sentences;
    }

    /** Returns the sum of a column; empty when one of its numbers is hidden. */
    private static Optional<Long> sum(ReleasedTable table, String column) {
        long sum = 0;
        for (ReleasedRow row : table.rows()) {
            Long n = cell(table, row, column).map(cell -> cell.cell().n()).orElse(null);
            if (n == null) {
                return Optional.empty();
            }
            sum += n;
        }
        return Optional.of(sum);
    }

    /** How figures changed that both years show, and which targets of the plan were met, as far as that is shown. */
    private List<String> comparisons(Compared compared) {
        List<String> sentences = new ArrayList<>();
        ReleasedTables lastYear = compared.lastYear();
        if (lastYear != null) {
            List<String> changes = COMPARED.stream()
                    .flatMap(figure -> find(compared.now(), figure)
                            .flatMap(now -> find(lastYear, figure).map(before -> change(figure, now, before)))
                            .stream())
                    .toList();
            if (!changes.isEmpty()) {
                sentences.add(texts.of("report.compared", String.join("; ", changes)));
            }
        }
        verdicts(compared.now())
                .forEach((verdict, codes) ->
                        sentences.add(texts.of("report.compared." + verdict, String.join(", ", codes))));
        return sentences;
    }

    private String change(Figure figure, ReleasedCell now, ReleasedCell before) {
        long n = Objects.requireNonNull(now.cell().n());
        long last = Objects.requireNonNull(before.cell().n());
        return texts.of(
                "report.change." + Integer.signum(Long.compare(n, last)),
                texts.of("report.compared." + figure.key()),
                n,
                Math.abs(n - last),
                last);
    }

    private static Map<String, List<String>> verdicts(ReleasedTables now) {
        Map<String, List<String>> codes = new LinkedHashMap<>();
        table(now, TARGETS).stream()
                .flatMap(table -> table.rows().stream()
                        .filter(row -> !TargetTable.isCompanion(row.key()))
                        .flatMap(row -> cell(table, row, "VERDICT").stream()
                                .filter(cell -> cell.cell().kind() == CellKind.TEXT)
                                .map(cell -> Map.entry(
                                        Objects.requireNonNull(cell.cell().text()), TargetTable.code(row.key())))))
                .forEach(verdict -> codes.computeIfAbsent(verdict.getKey(), key -> new ArrayList<>())
                        .add(verdict.getValue()));
        return codes;
    }

    /** @param lastYear null when it is not signed */
    private record Compared(ReleasedTables now, @Nullable ReleasedTables lastYear) {}
}
