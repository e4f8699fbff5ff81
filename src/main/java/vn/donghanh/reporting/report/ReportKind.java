package vn.donghanh.reporting.report;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.donghanh.reporting.programme.PeriodKind;

/** The kinds of written report. */
public enum ReportKind {
    /** "Sơ kết 6 tháng". */
    HALF_YEAR(PeriodKind.HALF_YEAR, true, "6-thang"),
    /** "Tổng kết năm". */
    YEAR(PeriodKind.YEAR, true, "nam"),
    /** Without figures of clients: they could be subtracted from those of the half-year. */
    QUARTER(PeriodKind.QUARTER, false, "quy"),
    /** As a quarter. */
    MONTH(PeriodKind.MONTH, false, "thang"),
    /** "Đột xuất": about one event, without figures. */
    AD_HOC(null, false, "dot-xuat");

    private final @Nullable PeriodKind periodKind;
    private final boolean withFigures;
    private final String fileName;

    ReportKind(@Nullable PeriodKind periodKind, boolean withFigures, String fileName) {
        this.periodKind = periodKind;
        this.withFigures = withFigures;
        this.fileName = fileName;
    }

    /** Returns the kind of report that is written about a period. */
    static ReportKind of(PeriodKind periodKind) {
        return Arrays.stream(values())
                .filter(kind -> kind.periodKind == periodKind)
                .findFirst()
                .orElseThrow();
    }

    /** Whether it prints figures of clients, and so needs a signed period. */
    public boolean withFigures() {
        return withFigures;
    }

    /** Returns its name in the name of a file. */
    String fileName() {
        return fileName;
    }
}
