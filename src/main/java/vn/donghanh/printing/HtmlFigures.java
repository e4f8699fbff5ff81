package vn.donghanh.printing;

import java.util.List;
import org.w3c.dom.Element;
import vn.donghanh.printing.FigureColumn.ColumnKind;
import vn.donghanh.printing.FigureTable.Heading;

/** Lays tables of figures out in the HTML tree of a document. */
final class HtmlFigures {
    private static final double PADDING_MM = 2.1;
    private static final double LINE_MM = 0.5;

    /** With so many columns the letters are smaller. */
    private static final int DENSE = 10;

    private final HtmlTree html;

    HtmlFigures(HtmlTree html) {
        this.html = html;
    }

    void write(Element parent, FigureTable table, int widthMm) {
        String style = "figures" + (widthMm == OfficialLayout.TEXT_WIDTH_MM ? "" : " across")
                + (table.columns().size() < DENSE ? "" : " dense");
        Element grid = html.table(parent, style, table.widths(), widthMm - LINE_MM, PADDING_MM);
        headings(html.add(grid, "thead", null), table);
        Element rows = html.add(grid, "tbody", null);
        int staying = table.rows().size() - OfficialLayout.STAYING_ROWS;
        for (int at = 0; at < table.rows().size(); at++) {
            row(
                    html.add(rows, "tr", at > staying ? "stays" : null),
                    table.columns(),
                    table.rows().get(at));
        }
        // within the table, so that they never stand on a page without it
        for (String note : table.notes()) {
            html.text(html.add(rows, "tr", "stays"), "td", "table-note", note)
                    .setAttribute("colspan", String.valueOf(table.columns().size()));
        }
    }

    /** A heading without a group stands in the lower line: one over both lines would lose its rules where the headings are repeated. */
    private void headings(Element head, FigureTable table) {
        if (table.hasGroups()) {
            Element upper = html.add(head, "tr", "upper");
            for (Heading heading : table.headings()) {
                if (heading.isGroup()) {
                    Element group = heading(upper, heading.first(), heading.text());
                    group.setAttribute("colspan", String.valueOf(heading.columns()));
                } else {
                    html.add(upper, "td", edge(heading.first()) + "open");
                }
            }
        }
        Element lower = html.add(head, "tr", table.hasGroups() ? null : "upper");
        for (int at = 0; at < table.columns().size(); at++) {
            heading(lower, at, table.columns().get(at).heading());
        }
    }

    private Element heading(Element line, int column, String text) {
        Element heading = html.text(line, "th", edge(column), text);
        heading.setAttribute("scope", "col");
        return heading;
    }

    private static String edge(int column) {
        return column == 0 ? "leading " : "";
    }

    private void row(Element line, List<FigureColumn> columns, FigureRow row) {
        for (int at = 0; at < columns.size(); at++) {
            FigureCell cell = row.cells().get(at);
            if (columns.get(at).kind() == ColumnKind.TITLE) {
                html.text(
                                line,
                                "th",
                                edge(at) + (row.part() ? "part" : "title"),
                                OfficialLayout.title(row, cell.text()))
                        .setAttribute("scope", "row");
            } else {
                html.text(line, "td", edge(at) + style(columns.get(at).kind(), cell), cell.text());
            }
        }
    }

    private static String style(ColumnKind kind, FigureCell cell) {
        String aligned = kind == ColumnKind.FIGURE ? "figure" : kind == ColumnKind.ORDINAL ? "ordinal" : "words";
        return cell instanceof FigureCell.HiddenFigure ? aligned + " hidden" : aligned;
    }
}
