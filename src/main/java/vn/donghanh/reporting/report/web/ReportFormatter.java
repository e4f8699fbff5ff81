package vn.donghanh.reporting.report.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import vn.donghanh.reporting.programme.Period;
import vn.donghanh.reporting.report.ReportKind;
import vn.donghanh.reporting.report.ReportOccasion;
import vn.donghanh.reporting.report.ReportStatus;
import vn.donghanh.reporting.report.ReportStep;
import vn.donghanh.shared.web.Texts;

/** Writes what reports are about, and their status. */
@Named
@ApplicationScoped
public class ReportFormatter {
    private static final int SHORT = 16;

    @Inject
    Texts texts;

    /** Returns the kind with its period or event, such as "Sơ kết 6 tháng đầu năm 2026". */
    public String title(ReportKind kind, @Nullable Period period, @Nullable ReportOccasion occasion) {
        return period == null
                ? texts.of("report.of.AD_HOC", occasion)
                : texts.of("report.of." + kind, period.number(), String.valueOf(period.year()));
    }

    public String icon(ReportStatus status) {
        return switch (status) {
            case DRAFT -> "edit";
            case SUBMITTED -> "half";
            case CHECKED -> "check";
            case SIGNED -> "lock";
            case SENT -> "send";
            case CORRECTED -> "back";
        };
    }

    public String tone(ReportStatus status) {
        return switch (status) {
            case DRAFT, SUBMITTED, CHECKED -> "info";
            case SIGNED, SENT -> "ok";
            case CORRECTED -> "warn";
        };
    }

    /** Returns what the reader is asked to do. */
    public String next(ReportStep step) {
        return switch (step) {
            case SUBMIT -> texts.get("report.next.SUBMIT");
            case CHECK -> texts.get("report.next.CHECK");
            case SIGN -> texts.get("report.next.SIGN");
            case SEND -> texts.get("report.next.SEND");
            case BEGIN, RETURN, CORRECT -> texts.of(step);
        };
    }

    /** Returns the beginning of a hash, enough to compare two by eye. */
    public String shortened(String hash) {
        return hash.substring(0, SHORT);
    }
}
