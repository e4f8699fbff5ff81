package vn.donghanh.printing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One part of the body of a document. */
public sealed interface PrintedBlock {
    /** A numbered or lettered heading within the document. */
    record Section(String text) implements PrintedBlock {}

    /** A paragraph of body text; line breaks begin new lines. */
    record Paragraph(String text) implements PrintedBlock {
        /** Returns the last paragraph of a letter or report, with the sign that nothing follows. */
        public static Paragraph last(String text) {
            return new Paragraph(text.strip().replaceFirst("[./\\s]+$", "") + "./.");
        }
    }

    /**
     * A text that officials edit in the Word file, whose other parts are then protected; {@link EditedTexts} reads it back.
     *
     * @param key what names the text in the file
     * @param text a line for each paragraph; empty for one that is still to be written
     */
    record EditableText(String key, String text) implements PrintedBlock {}

    /** The legal grounds of a decision: in italics, one a line. */
    record Grounds(List<String> lines) implements PrintedBlock {
        public Grounds {
            lines = List.copyOf(lines);
        }
    }

    /** A centred line in capitals, such as "QUYẾT ĐỊNH:". */
    record Proclamation(String text) implements PrintedBlock {}

    /** Labels with their values. */
    record Fields(List<Field> fields) implements PrintedBlock {
        public Fields {
            fields = List.copyOf(fields);
        }
    }

    /** @param value null for a ruled line that is filled in by hand */
    record Field(String label, @Nullable String value) {}

    record Items(List<String> items) implements PrintedBlock {
        public Items {
            items = List.copyOf(items);
        }
    }

    /**
     * A table whose header is repeated on each page.
     *
     * @param widths the widths of the columns, in parts of their sum
     */
    record Table(List<String> header, List<Integer> widths, List<List<String>> rows) implements PrintedBlock {
        public Table {
            header = List.copyOf(header);
            widths = List.copyOf(widths);
            rows = rows.stream().map(List::copyOf).toList();
            int columns = header.size();
            if (widths.size() != columns || rows.stream().anyMatch(row -> row.size() != columns)) {
                throw new IllegalArgumentException("Every row has a cell for each column");
            }
        }
    }

    /** A table of figures. */
    record Figures(FigureTable table) implements PrintedBlock {}

    /** To whom a letter or report is addressed: on one line, or in a list when there are several. */
    record Addressees(List<String> names) implements PrintedBlock {
        public Addressees {
            names = List.copyOf(names);
        }
    }

    /** Ruled lines to write on by hand. */
    record WritingLines(int count) implements PrintedBlock {}

    /**
     * A code in large letters that is read out or typed, and scanned where the document knows where it is opened.
     *
     * @param page the page that opens with the code, relative to the address of the product
     * @param alternative what is said of the QR code to who does not see it
     */
    record Code(String text, String page, String alternative) implements PrintedBlock {}
}
