package vn.donghanh.reporting.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.printing.PrintedTexts;
import vn.donghanh.reporting.report.ComparedFigures.FigureKey;
import vn.donghanh.reporting.report.ReportContent.FormCell;
import vn.donghanh.reporting.signed.ReleasedTables.ReleasedCell;
import vn.donghanh.reporting.table.TableView.CellKind;

/** Puts released figures into sentences, each beside that of the year before. A hidden figure is in none of them, and nothing is compared with it. */
@ApplicationScoped
class FigureSentences {
    @Inject
    PrintedTexts texts;

    @Inject
    ReportTableTexts tables;

    /**
     * What is said of a figure; it can stand alone.
     *
     * @param whole of which it is a part: when that is zero, nothing is said of the part; null when it is none
     */
    record Clause(FigureKey figure, @Nullable FigureKey whole) {
        static Clause parse(String key) {
            String[] parts = key.split(" of ", 2);
            return new Clause(FigureKey.parse(parts[0]), parts.length == 1 ? null : FigureKey.parse(parts[1]));
        }
    }

    /**
     * @param key of the words around the clauses
     * @param joinsZeros whether what is zero is named at the end, in one clause
     */
    record Sentence(String key, boolean joinsZeros, List<Clause> clauses) {
        /** @param clauses a figure each, after which may stand of which figure it is a part */
        static Sentence of(String key, String... clauses) {
            return new Sentence(key, false, parse(clauses));
        }

        /** Like {@link #of}: "8 persons began; nobody finished or stayed", not a clause for each zero. */
        static Sentence joiningZeros(String key, String... clauses) {
            return new Sentence(key, true, parse(clauses));
        }

        private static List<Clause> parse(String... clauses) {
            return Stream.of(clauses).map(Clause::parse).toList();
        }
    }

    /** Returns the sentences of which at least one figure is shown. */
    List<String> write(List<Sentence> sentences, ComparedFigures figures) {
        return sentences.stream()
                .map(sentence -> clauses(sentence, figures))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<String> clauses(Sentence sentence, ComparedFigures figures) {
        List<String> clauses = new ArrayList<>();
        List<String> zeros = new ArrayList<>();
        for (Clause clause : sentence.clauses()) {
            FigureKey key = clause.figure();
            ReleasedCell cell = figures.find(key).orElse(null);
            if (cell == null || isNothing(clause.whole(), figures)) {
                continue;
            }
            if (sentence.joinsZeros() && Objects.equals(cell.cell().n(), 0L)) {
                zeros.add(texts.of(
                        "report.zero." + key, isZeroLastYear(key, figures) ? "" : besideLastYear(key, figures)));
            } else {
                clauses.add(say(key, cell, figures));
            }
        }
        if (!zeros.isEmpty()) {
            clauses.add(texts.of("report.zeros." + sentence.key(), String.join(", ", zeros)));
        }
        return clauses.isEmpty()
                ? Optional.empty()
                : Optional.of(texts.of("report.sentence." + sentence.key(), String.join(", ", clauses)));
    }

    private static boolean isZeroLastYear(FigureKey key, ComparedFigures figures) {
        return figures.findLastYear(key)
                .filter(before -> Objects.equals(before.cell().n(), 0L))
                .isPresent();
    }

    private static boolean isNothing(@Nullable FigureKey whole, ComparedFigures figures) {
        return whole != null
                && figures.find(whole)
                        .filter(cell -> Objects.equals(
                                isPart(cell) ? cell.cell().of() : cell.cell().n(), 0L))
                        .isPresent();
    }

    private String say(FigureKey key, ReleasedCell cell, ComparedFigures figures) {
        return texts.of(
                "report.say." + key,
                Objects.requireNonNull(cell.cell().n()),
                Objects.requireNonNullElse(cell.cell().of(), 0L),
                words(key, cell),
                besideLastYear(key, figures));
    }

    /** Returns what a figure was a year before, in brackets; empty when that is not shown. */
    String besideLastYear(FigureKey key, ComparedFigures figures) {
        return figures.findLastYear(key)
                .map(before -> texts.of("report.lastYear", lastYear(key, before)))
                .orElse("");
    }

    private String lastYear(FigureKey key, ReleasedCell before) {
        long n = Objects.requireNonNull(before.cell().n());
        Long of = before.cell().of();
        if (isPart(before) && of != null) {
            return of == 0
                    ? texts.of("report.lastYear.nobody")
                    : texts.of(
                            "report.lastYear.part",
                            FormCell.share(n, of).toFigure().text(),
                            words(key, before));
        }
        return before.cell().kind() == CellKind.NUMBER && n == 0
                ? texts.of("report.lastYear.none")
                : words(key, before);
    }

    /** Returns a rate or a number of days in words. */
    private String words(FigureKey key, ReleasedCell cell) {
        long n = Objects.requireNonNull(cell.cell().n());
        Long of = cell.cell().of();
        return isPart(cell) && of != null
                ? tables.writeRate(n, of).toFigure().text()
                : tables.cell(key.table(), cell).toFigure().text();
    }

    private static boolean isPart(ReleasedCell cell) {
        return cell.cell().kind() == CellKind.SHARE || cell.cell().kind() == CellKind.RATE;
    }
}
