package vn.donghanh.reporting.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import vn.donghanh.printing.DocumentPrinter;
import vn.donghanh.printing.FigureColumn;
import vn.donghanh.printing.FigureRow;
import vn.donghanh.printing.FigureTable;
import vn.donghanh.printing.PrintedBlock;
import vn.donghanh.printing.PrintedBlock.Addressees;
import vn.donghanh.printing.PrintedBlock.EditableText;
import vn.donghanh.printing.PrintedBlock.Items;
import vn.donghanh.printing.PrintedBlock.Paragraph;
import vn.donghanh.printing.PrintedBlock.Section;
import vn.donghanh.printing.PrintedDocument;
import vn.donghanh.printing.PrintedDocument.Annex;
import vn.donghanh.printing.PrintedDocument.Letterhead;
import vn.donghanh.printing.PrintedDocument.Signer;
import vn.donghanh.printing.PrintedTexts;
import vn.donghanh.reporting.report.ReportContent.CellKind;
import vn.donghanh.reporting.report.ReportContent.Chapter;
import vn.donghanh.reporting.report.ReportContent.Form;
import vn.donghanh.reporting.report.ReportContent.FormCell;
import vn.donghanh.reporting.report.ReportContent.FormColumn;

/** Makes the files of a report from its content alone. */
@ApplicationScoped
class ReportPrinter {
    private static final int TITLE_WIDTH = 12;
    private static final int WORDS_WIDTH = 5;
    private static final int FIGURE_WIDTH = 3;

    @Inject
    DocumentPrinter printer;

    @Inject
    PrintedTexts texts;

    byte[] print(ReportContent content, ReportFormat format) {
        PrintedDocument document = document(content, false);
        return switch (format) {
            case DOCX -> printer.toDocx(document);
            case PDF -> printer.toPdf(document);
            case XLSX -> printer.toXlsx(document);
        };
    }

    /** Makes the Word file in which officials edit the texts of a report that is being written. */
    byte[] printEditable(ReportContent content) {
        return printer.toDocx(document(content, true));
    }

    PrintedDocument document(ReportContent content, boolean editable) {
        return new PrintedDocument(
                new Letterhead(content.parentBody(), content.centre(), content.number(), content.placeAndDate()),
                content.name(),
                texts.of("report.title"),
                content.subject(),
                editable ? editableBlocks(content) : blocks(content),
                content.forms().stream().map(form -> annex(content, form)).toList(),
                List.of(new Signer(content.capacity(), texts.of("form.sign.sealed"), content.signer())),
                editable ? List.of() : content.recipients(),
                content.imprint(),
                content.dated(),
                null);
    }

    private List<PrintedBlock> blocks(ReportContent content) {
        List<PrintedBlock> blocks = new ArrayList<>();
        if (!content.addressees().isEmpty()) {
            blocks.add(new Addressees(content.addressees()));
        }
        for (Chapter chapter : content.chapters()) {
            chapter.headings().forEach(heading -> blocks.add(new Section(heading)));
            blocks.add(new Paragraph(chapter.text()));
        }
        notes(blocks, content);
        blocks.add(Paragraph.last(texts.of("report.restricted")));
        return blocks;
    }

    private List<PrintedBlock> editableBlocks(ReportContent content) {
        List<PrintedBlock> blocks = new ArrayList<>();
        blocks.add(new Section(texts.of("report.addressee.label")));
        blocks.add(new EditableText(ReportSection.ADDRESSEE.name(), String.join("\n", content.addressees())));
        for (Chapter chapter : content.chapters()) {
            chapter.headings().forEach(heading -> blocks.add(new Section(heading)));
            blocks.add(new EditableText(chapter.section().name(), editableText(chapter)));
        }
        blocks.add(new Section(texts.of("report.recipients.label")));
        blocks.add(new EditableText(ReportSection.RECIPIENTS.name(), String.join("\n", content.recipients())));
        notes(blocks, content);
        return blocks;
    }

    private void notes(List<PrintedBlock> blocks, ReportContent content) {
        blocks.add(new Section(texts.of(content.forms().isEmpty() ? "report.notes.noFigures" : "report.notes")));
        blocks.add(new Items(content.notes()));
    }

    /** What stands for a chapter of which nothing is written is no text of its author. */
    private String editableText(Chapter chapter) {
        return chapter.text().equals(texts.of("report.nothing")) ? "" : chapter.text();
    }

    private Annex annex(ReportContent content, Form form) {
        return new Annex(
                form.label(),
                form.title(),
                texts.of("report.annexed", content.fileNumber(), content.day(), content.centre()),
                new FigureTable(
                        IntStream.range(0, form.columns().size())
                                .mapToObj(at -> column(form.columns().get(at), at == 0))
                                .toList(),
                        form.rows().stream()
                                .map(row -> new FigureRow(
                                        row.part(),
                                        row.cells().stream()
                                                .map(FormCell::toFigure)
                                                .toList()))
                                .toList(),
                        tableNotes(form)));
    }

    /** An empty table says so; a table with hidden numbers says what that means. */
    private List<String> tableNotes(Form form) {
        if (form.rows().isEmpty()) {
            return List.of(texts.of("report.noRows"));
        }
        boolean hides = form.rows().stream()
                .flatMap(row -> row.cells().stream())
                .anyMatch(cell -> cell.kind() == CellKind.HIDDEN);
        return hides ? List.of(texts.of("report.hidden")) : List.of();
    }

    private static FigureColumn column(FormColumn column, boolean title) {
        FigureColumn printed = title
                ? FigureColumn.title(column.heading(), TITLE_WIDTH)
                : column.words()
                        ? FigureColumn.words(column.heading(), WORDS_WIDTH)
                        : FigureColumn.figure(column.heading(), FIGURE_WIDTH);
        String group = column.group();
        return group == null ? printed : printed.under(group);
    }
}
