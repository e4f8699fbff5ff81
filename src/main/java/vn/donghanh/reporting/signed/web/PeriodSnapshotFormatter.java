package vn.donghanh.reporting.signed.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.donghanh.document.form.SigningCapacity;
import vn.donghanh.reporting.signed.DriftCause;
import vn.donghanh.reporting.signed.DriftKind;
import vn.donghanh.reporting.signed.FigureAdjustment;
import vn.donghanh.reporting.signed.FigureDifference;
import vn.donghanh.reporting.signed.PeriodSigner;
import vn.donghanh.reporting.signed.PeriodSnapshotStatus;
import vn.donghanh.reporting.signed.ReleasedTables.CellPart;
import vn.donghanh.reporting.signed.ReleasedTables.ReleasedCell;
import vn.donghanh.reporting.signed.SnapshotVerification.SignatureResult;
import vn.donghanh.reporting.table.TableView;
import vn.donghanh.reporting.table.TableView.RowView;
import vn.donghanh.shared.web.DisplayPreferences;
import vn.donghanh.shared.web.Texts;

/** Writes status, causes and hidden figures of closed periods; {@code tableFormatter} writes titles and cells. */
@Named
@ApplicationScoped
public class PeriodSnapshotFormatter {
    private static final int SHORT = 16;

    @Inject
    Texts texts;

    @Inject
    DisplayPreferences displayPreferences;

    public String icon(PeriodSnapshotStatus status) {
        return switch (status) {
            case COMPUTED -> "half";
            case CHECKED -> "check";
            case SIGNED -> "lock";
            case RETURNED -> "back";
        };
    }

    public String tone(PeriodSnapshotStatus status) {
        return switch (status) {
            case COMPUTED, CHECKED -> "info";
            case SIGNED -> "ok";
            case RETURNED -> "warn";
        };
    }

    public String tone(SignatureResult result) {
        return switch (result) {
            case NOT_SIGNED -> "info";
            case VALID -> "ok";
            case FOREIGN_KEY -> "warn";
            case BROKEN -> "bad";
        };
    }

    public String icon(SignatureResult result) {
        return switch (result) {
            case NOT_SIGNED -> "info";
            case VALID -> "lock";
            case FOREIGN_KEY, BROKEN -> "alert";
        };
    }

    /** Returns as what a period was signed, with the office that the capacity does not name. */
    public String capacity(PeriodSigner signer) {
        return signer.capacity() == SigningCapacity.DELEGATE
                ? texts.of(signer.capacity()) + ", " + signer.office()
                : texts.of(signer.capacity());
    }

    /**
     * Returns the table with this code, as {@code tableFormatter} names it. There is one such method: the expression language compares the argument with
     * the parameter of each method of a name, and describes the whole argument in an exception where they do not fit.
     */
    public TableView table(String code) {
        return new TableView(code, List.of(), List.of());
    }

    public RowView row(String key) {
        return new RowView(key, false, List.of());
    }

    public String period(FigureAdjustment adjustment) {
        return texts.of("figures.period." + adjustment.kind(), adjustment.number(), String.valueOf(adjustment.year()));
    }

    /** Returns the causes, each once: with its day, or with the number of days, the first and the last. */
    public String causes(FigureDifference difference) {
        Map<DriftKind, NavigableSet<LocalDate>> days = new LinkedHashMap<>();
        for (DriftCause cause : difference.causes()) {
            NavigableSet<LocalDate> recorded = days.computeIfAbsent(cause.kind(), kind -> new TreeSet<>());
            Optional.ofNullable(cause.recordedOn()).ifPresent(recorded::add);
        }
        return days.entrySet().stream()
                .map(cause -> cause(cause.getKey(), cause.getValue()))
                .collect(Collectors.joining("; "));
    }

    private String cause(DriftKind kind, NavigableSet<LocalDate> recorded) {
        return switch (recorded.size()) {
            case 0 -> texts.of(kind);
            case 1 -> texts.of("signed.cause.recorded", kind, recorded.first());
            default -> texts.of("signed.cause.days", kind, recorded.size(), recorded.first(), recorded.last());
        };
    }

    /** Returns the change with its sign; empty where it is no plain number. */
    public String change(FigureDifference difference) {
        Long change = difference.change();
        return change == null ? "" : (change > 0 ? "+" : "−") + number(Math.abs(change));
    }

    /** Returns what stands for a hidden figure; a share whose whole is shown shows it. */
    public String hidden(ReleasedCell cell) {
        Long whole = cell.cell().of();
        return whole == null || cell.hidden().contains(CellPart.WHOLE)
                ? texts.get("signed.hidden")
                : texts.of("signed.hidden.of", number(whole));
    }

    /** Returns the beginning of a hash, enough to compare two by eye. */
    public String shortened(@Nullable String hash) {
        return hash == null ? "" : hash.substring(0, SHORT);
    }

    private String number(long value) {
        return NumberFormat.getIntegerInstance(displayPreferences.locale()).format(value);
    }
}
