package vn.donghanh.reporting.table;

import static vn.donghanh.security.Permission.INTERNAL_TABLES_SEE;
import static vn.donghanh.security.Permission.REPORT_TABLES_SEE;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.reporting.programme.Period;
import vn.donghanh.reporting.programme.PeriodKind;
import vn.donghanh.reporting.programme.PeriodQueries;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.shared.NotReadyException;

/**
 * The tables of a report at work: true figures, for those who may open every case that is counted, and the internal ones for those who answer for them as well.
 * They are not released, and there is no export.
 */
@UseCases(reads = true)
public class ReportTableQueries {
    @Inject
    CountedTables tables;

    @Inject
    PeriodQueries periods;

    @Inject
    CurrentUser user;

    @Inject
    AuditContext auditContext;

    @Inject
    Clock clock;

    /**
     * @param running whether the period is not over, so that its figures still change
     * @param countedAt what was recorded later is not counted; null when they were counted for this opening
     * @param anew whether they are being counted anew
     */
    public record PageView(
            Period period,
            List<Period> periods,
            boolean running,
            @Nullable Instant countedAt,
            boolean anew,
            List<TableView> tables)
            implements Serializable {
        public PageView {
            periods = List.copyOf(periods);
            tables = List.copyOf(tables);
        }
    }

    /**
     * @param wanted id of the period; null for the last half-year that is over
     * @throws NotFoundException when there is no such period, or it has not begun
     * @throws NotReadyException when they are being counted in the background
     */
    @Requires({REPORT_TABLES_SEE, INTERNAL_TABLES_SEE})
    @AuditAction("report-table.view")
    public PageView page(@Nullable Long wanted) {
        LocalDate today = CentreTime.today(clock);
        List<Period> begun =
                periods.findBegun(List.of(PeriodKind.QUARTER, PeriodKind.HALF_YEAR, PeriodKind.YEAR), today);
        Period period = begun.stream()
                .filter(candidate -> wanted == null
                        ? candidate.kind() == PeriodKind.HALF_YEAR
                                && candidate.to().isBefore(today)
                        : candidate.id() == wanted)
                .findFirst()
                .orElseThrow(NotFoundException::new);
        auditContext.about("figure", "tables", String.valueOf(period.id()));
        CountedTables.Counted counted = tables.read(period, user.may(REPORT_TABLES_SEE));
        return new PageView(period, begun, !today.isAfter(period.to()), counted.at(), counted.anew(), counted.tables());
    }
}
