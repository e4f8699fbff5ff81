package vn.donghanh.reporting;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.donghanh.casefile.CaseStatisticsQueries;
import vn.donghanh.reporting.OutcomeReport.Target7Figures;
import vn.donghanh.reporting.programme.Period;
import vn.donghanh.reporting.programme.PeriodKind;
import vn.donghanh.reporting.programme.PeriodQueries;
import vn.donghanh.shared.CentreTime;

/** Figures that may be given to anybody who asks: target 7 of the last completed half-year, suppressed as in the report of that half-year. */
@ApplicationScoped
@Transactional(MANDATORY)
public class PublicFigureQueries {
    @Inject
    OutcomeDataLoader loader;

    @Inject
    Target7Assembler target7Assembler;

    @Inject
    PeriodQueries periods;

    @Inject
    Clock clock;

    /** @param refusing number of clients left out because they refuse to be counted */
    public record PublicFigures(Period period, ProtectedRatio clients, ProtectedRatio needs, ProtectedCount refusing)
            implements Serializable {}

    /** Returns the figures of the last completed half-year; empty when there is none. */
    public Optional<PublicFigures> lastHalfYear() {
        LocalDate today = CentreTime.day(clock.instant());
        return periods.findBegun(List.of(PeriodKind.HALF_YEAR), today).stream()
                .filter(period -> period.to().isBefore(today))
                .findFirst()
                .map(this::publicFigures);
    }

    private PublicFigures publicFigures(Period period) {
        Target7Figures counted = target7Assembler.assemble(
                loader.load(period.asOf(period.to()), CaseStatisticsQueries.Scope.CENTRE), period, period.to());
        return new PublicFigures(period, counted.clients(), counted.needs(), counted.refusing());
    }
}
