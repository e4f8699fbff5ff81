package vn.donghanh.reporting.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import vn.donghanh.printing.DocumentPrinter;
import vn.donghanh.printing.PrintedBlock;
import vn.donghanh.printing.PrintedBlock.EditableText;
import vn.donghanh.printing.PrintedBlock.Items;
import vn.donghanh.printing.PrintedBlock.Paragraph;
import vn.donghanh.printing.PrintedBlock.Section;
import vn.donghanh.printing.PrintedBlock.Table;
import vn.donghanh.printing.PrintedDocument;
import vn.donghanh.printing.PrintedDocument.Letterhead;
import vn.donghanh.printing.PrintedDocument.Signer;
import vn.donghanh.printing.PrintedTexts;
import vn.donghanh.printing.WorkbookFile;
import vn.donghanh.printing.WorkbookFile.WorkbookCell;
import vn.donghanh.printing.WorkbookFile.WorkbookSheet;
import vn.donghanh.reporting.report.ReportContent.Chapter;
import vn.donghanh.reporting.report.ReportContent.Form;
import vn.donghanh.reporting.report.ReportContent.FormRow;

/** Makes the files of a report from its content alone. */
@ApplicationScoped
class ReportPrinter {
    private static final int FIRST_COLUMN = 4;
    private static final String END = "./.";

    @Inject
    DocumentPrinter printer;

    @Inject
    ReportTableTexts tables;

    @Inject
    PrintedTexts texts;

    byte[] print(ReportContent content, ReportFormat format) {
        return switch (format) {
            case DOCX -> printer.toDocx(document(content, false), content.made());
            case PDF -> printer.toPdf(document(content, false), content.made());
            case XLSX -> WorkbookFile.of(content.name(), sheets(content), content.made());
        };
    }

    /** Makes the Word file in which officials edit the texts of a report that is being written. */
    byte[] printEditable(ReportContent content) {
        return printer.toDocx(document(content, true), content.made());
    }

    PrintedDocument document(ReportContent content, boolean editable) {
        return new PrintedDocument(
                new Letterhead(content.parentBody(), content.centre(), content.number(), content.placeAndDate()),
                content.name(),
                texts.of("report.title"),
                content.subject(),
                blocks(content, editable),
                List.of(new Signer(content.capacity(), texts.of("form.sign.sealed"), content.signer())),
                editable ? List.of() : content.recipients(),
                content.imprint(),
                null);
    }

    private List<PrintedBlock> blocks(ReportContent content, boolean editable) {
        List<PrintedBlock> blocks = new ArrayList<>();
        if (editable) {
            blocks.add(new Section(texts.of("report.addressee.label")));
            blocks.add(new EditableText(
                    ReportSection.ADDRESSEE.name(), String.join("\n", content.addressees())));
        } else if (!content.addressees().isEmpty()) {
            blocks.add(new Paragraph(texts.of("report.addressed", String.join("; ", content.addressees()))));
        }
        List<Chapter> chapters = content.chapters();
        for (Chapter chapter : chapters) {
            chapter.headings().forEach(heading -> blocks.add(new Section(heading)));
            blocks.add(
                    editable
                            ? new EditableText(chapter.section().name(), editableText(chapter))
                            : new Paragraph(chapter.text()));
        }
        blocks.add(new Section(texts.of("report.notes")));
        blocks.add(new Items(content.notes()));
        if (!content.forms().isEmpty()) {
            blocks.add(new Section(texts.of("report.annex")));
            content.forms().forEach(form -> {
                blocks.add(new Section(form.title()));
                blocks.add(table(form));
            });
        }
        if (editable) {
            blocks.add(new Section(texts.of("report.recipients.label")));
            blocks.add(new EditableText(
                    ReportSection.RECIPIENTS.name(), String.join("\n", content.recipients())));
        } else {
            blocks.add(new Paragraph(END));
        }
        return blocks;
    }

    /** What stands for a chapter of which nothing is written is no text of its author. */
    private String editableText(Chapter chapter) {
        return chapter.text().equals(texts.of("report.nothing")) ? "" : chapter.text();
    }

    private Table table(Form form) {
        int columns = form.header().size();
        return new Table(
                form.header(),
                IntStream.range(0, columns)
                        .mapToObj(column -> column == 0 ? FIRST_COLUMN : 1)
                        .toList(),
                form.rows().stream()
                        .map(this::texts)
                        .toList());
    }

    private List<String> texts(FormRow row) {
        return IntStream.range(0, row.cells().size())
                .mapToObj(at -> (at == 0 && row.part() ? "– " : "")
                        + tables.print(row.cells().get(at)))
                .toList();
    }

    private List<WorkbookSheet> sheets(ReportContent content) {
        return content.forms().stream()
                .map(form -> new WorkbookSheet(
                        form.code().isEmpty() ? form.title() : form.code(),
                        form.title(),
                        form.header(),
                        form.rows().stream()
                                .map(row -> row.cells().stream()
                                        .map(cell -> new WorkbookCell(tables.print(cell), cell.whole() == null ? cell.number() : null))
                                        .toList())
                                .toList()))
                .toList();
    }
}
