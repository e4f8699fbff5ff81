package vn.donghanh.reporting.web;

import java.util.ArrayList;
import java.util.List;

/** A block of cells as spreadsheets copy it: cells divided by tabs, rows by line ends, and cells with either of them in quotation marks. */
final class CellBlock {
    private CellBlock() {}

    static List<List<String>> read(String copied) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        String text = copied.replace("\r\n", "\n").replace('\r', '\n');
        for (int at = 0; at < text.length(); at++) {
            char read = text.charAt(at);
            if (quoted) {
                if (read != '"') {
                    cell.append(read);
                } else if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
                    cell.append(read);
                    at++;
                } else {
                    quoted = false;
                }
            } else if (read == '"' && cell.length() == 0) {
                quoted = true;
            } else if (read == '\t') {
                row.add(cell.toString());
                cell.setLength(0);
            } else if (read == '\n') {
                row.add(cell.toString());
                cell.setLength(0);
                rows.add(row);
                row = new ArrayList<>();
            } else {
                cell.append(read);
            }
        }
        if (cell.length() > 0 || !row.isEmpty()) {
            row.add(cell.toString());
            rows.add(row);
        }
        return rows;
    }
}
