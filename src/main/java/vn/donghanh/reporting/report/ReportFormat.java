package vn.donghanh.reporting.report;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** The files of a report. */
public enum ReportFormat {
    /** With places whose texts officials edit and give back while the report is being written. */
    DOCX,
    PDF,
    /** The tables, with numbers that can be calculated with. */
    XLSX;

    /** Returns the files of a kind of report: one without figures has no spreadsheet. */
    static Set<ReportFormat> of(ReportKind kind) {
        return kind.withFigures() ? EnumSet.allOf(ReportFormat.class) : EnumSet.of(DOCX, PDF);
    }

    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }
}
