package vn.donghanh.reporting.report;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.donghanh.printing.PrintedTexts;
import vn.donghanh.reporting.signed.ReleasedTables;
import vn.donghanh.reporting.signed.ReleasedTables.CellPart;
import vn.donghanh.reporting.signed.ReleasedTables.ReleasedCell;
import vn.donghanh.reporting.signed.ReleasedTables.ReleasedRow;
import vn.donghanh.reporting.signed.ReleasedTables.ReleasedTable;
import vn.donghanh.reporting.table.TableView.CellKind;
import vn.donghanh.reporting.table.TableView.CellView;

/** Released tables made up by a test, and what puts them into words. */
@SuppressWarnings("UnnecessaryAssignment") // there is no container in a plain test
final class ReleasedFixture {
    static final PrintedTexts TEXTS = new PrintedTexts();

    private ReleasedFixture() {}

    static ReportTableTexts tableTexts() {
        ReportTableTexts tables = new ReportTableTexts();
        tables.texts = TEXTS;
        return tables;
    }

    static FigureSentences sentences() {
        FigureSentences sentences = new FigureSentences();
        sentences.texts = TEXTS;
        sentences.tables = tableTexts();
        return sentences;
    }

    /** Returns the text that a section proposes of one table, beside that of the year before. */
    static String text(SectionProposer proposer, ReleasedTable now, @Nullable ReleasedTable before) {
        return text(proposer, List.of(now), before == null ? null : List.of(before));
    }

    static String text(SectionProposer proposer, List<ReleasedTable> now, @Nullable List<ReleasedTable> before) {
        return String.join(
                "\n",
                proposer.propose(new ComparedFigures(
                        new ReleasedTables(1, now), before == null ? null : new ReleasedTables(1, before))));
    }

    static ReleasedTable table(String code, List<String> columns, ReleasedRow... rows) {
        return new ReleasedTable(code, columns, List.of(rows));
    }

    static ReleasedRow row(String key, ReleasedCell... cells) {
        return new ReleasedRow(key, false, List.of(cells));
    }

    static ReleasedCell number(long value) {
        return new ReleasedCell(new CellView(CellKind.NUMBER, value, null, null), Set.of());
    }

    static ReleasedCell share(Long n, Long of) {
        return new ReleasedCell(new CellView(CellKind.SHARE, n, of, null), Set.of());
    }

    static ReleasedCell rate(long n, long of) {
        return new ReleasedCell(new CellView(CellKind.RATE, n, of, null), Set.of());
    }

    static ReleasedCell halfDays(@Nullable Long median) {
        return new ReleasedCell(new CellView(CellKind.MEDIAN, median, null, null), Set.of());
    }

    static ReleasedCell hidden() {
        return new ReleasedCell(new CellView(CellKind.NUMBER, null, null, null), Set.of(CellPart.NUMBER));
    }

    /** Form 01 with what its columns say of a target; its verdict is hidden with its result. */
    static ReleasedTable targets(ReleasedRow... rows) {
        return table("B01", List.of("TARGET", "UNIT", "GOAL", "RESULT", "VERDICT"), rows);
    }

    static ReleasedRow target(String code, ReleasedCell result, String verdict) {
        return row(
                code,
                words(CellKind.PLAN_TEXT, null, "Nhân viên được tuyên truyền"),
                words(CellKind.PLAN_TEXT, null, "người"),
                words(CellKind.TEXT, 70L, "goal.MORE_THAN"),
                result,
                result.hidden().isEmpty()
                        ? words(CellKind.TEXT, null, "verdict." + verdict)
                        : new ReleasedCell(new CellView(CellKind.NONE, null, null, null), Set.of(CellPart.NUMBER)));
    }

    private static ReleasedCell words(CellKind kind, @Nullable Long n, String words) {
        return new ReleasedCell(new CellView(kind, n, null, words), Set.of());
    }
}
