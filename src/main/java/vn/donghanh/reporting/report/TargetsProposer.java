package vn.donghanh.reporting.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import vn.donghanh.printing.PrintedTexts;
import vn.donghanh.reporting.report.ComparedFigures.FigureKey;
import vn.donghanh.reporting.report.FigureSentences.Sentence;
import vn.donghanh.reporting.report.ReportContent.FormCell;
import vn.donghanh.reporting.signed.ReleasedTables.ReleasedCell;
import vn.donghanh.reporting.signed.ReleasedTables.ReleasedRow;
import vn.donghanh.reporting.signed.ReleasedTables.ReleasedTable;
import vn.donghanh.reporting.table.TargetTable;

/** A sentence for each target that was reported, one for those that nobody reported, and what the Centre knows of needs. */
@ApplicationScoped
class TargetsProposer implements SectionProposer {
    private static final String TABLE = "B01";
    private static final String RESULT = "RESULT";
    private static final List<Sentence> SENTENCES = List.of(
            Sentence.of("needs", "B01.T7N.RESULT", "B01.T7T_IN_TIME.RESULT of B01.T7N.RESULT"),
            Sentence.of("waiting", "B01.T7T_REACHED.RESULT", "B01.T7T_ALL.RESULT"),
            Sentence.of("unmet", "B01.T7W.RESULT", "B01.T7X.RESULT"));

    @Inject
    FigureSentences sentences;

    @Inject
    PrintedTexts texts;

    @Inject
    ReportTableTexts tables;

    @Override
    public ReportSection section() {
        return ReportSection.TARGETS;
    }

    @Override
    public List<String> propose(ComparedFigures figures) {
        List<String> proposed = new ArrayList<>();
        figures.table(TABLE).ifPresent(table -> proposed.addAll(targets(table, figures)));
        proposed.addAll(sentences.write(SENTENCES, figures));
        return proposed;
    }

    private List<String> targets(ReleasedTable table, ComparedFigures figures) {
        List<String> proposed = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (ReleasedRow row : table.rows()) {
            ReleasedCell result = ComparedFigures.cell(table, row, RESULT).orElse(null);
            if (TargetTable.isCompanion(row.key()) || result == null) {
                continue;
            }
            Long n = result.cell().n();
            Long of = result.cell().of();
            if (n == null || of == null) {
                unknown.add(TargetTable.code(row.key()));
            } else if (of == 0) {
                proposed.add(
                        texts.of("report.target.nobody", TargetTable.code(row.key()), words(table, row, "TARGET")));
            } else {
                proposed.add(target(table, row, n, of, figures));
            }
        }
        if (!unknown.isEmpty()) {
            proposed.add(texts.of("report.target.unknown", String.join(", ", unknown)));
        }
        return proposed;
    }

    private String target(ReleasedTable table, ReleasedRow row, long n, long of, ComparedFigures figures) {
        return texts.of(
                "report.target",
                TargetTable.code(row.key()),
                words(table, row, "TARGET"),
                FormCell.share(n, of).toFigure().text(),
                words(table, row, "UNIT"),
                tables.writeRate(n, of).toFigure().text(),
                words(table, row, "GOAL"),
                sentences.besideLastYear(new FigureKey(TABLE, row.key(), RESULT), figures));
    }

    private String words(ReleasedTable table, ReleasedRow row, String column) {
        return ComparedFigures.cell(table, row, column)
                .filter(cell -> cell.cell().kind().isSentence())
                .map(cell -> tables.cell(table.code(), cell).toFigure().text())
                .orElse("");
    }
}
