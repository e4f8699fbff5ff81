package vn.donghanh.reporting.released;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.Serializable;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.donghanh.reporting.FigureCount;
import vn.donghanh.reporting.FigureRatio;
import vn.donghanh.reporting.programme.Period;
import vn.donghanh.reporting.programme.PeriodKind;
import vn.donghanh.reporting.programme.PeriodQueries;
import vn.donghanh.shared.CentreTime;

/** Figures that may be given to anybody who asks: target 7 of the last half-year that was signed, as far as it was released. */
@ApplicationScoped
@Transactional(MANDATORY)
public class PublicFigureQueries {
    /** The numbers of which these figures are made. */
    static final List<String> NUMBERS = List.of(
            PeriodNumbers.numerator(PeriodNumbers.CLIENTS),
            PeriodNumbers.denominator(PeriodNumbers.CLIENTS),
            PeriodNumbers.numerator(PeriodNumbers.NEEDS),
            PeriodNumbers.denominator(PeriodNumbers.NEEDS),
            PeriodNumbers.REFUSING);

    @Inject
    ReleaseRepository releases;

    @Inject
    PeriodQueries periods;

    @Inject
    Clock clock;

    /** @param refusing number of clients left out because they refuse to be counted */
    public record PublicFigures(Period period, FigureRatio clients, FigureRatio needs, FigureCount refusing)
            implements Serializable {}

    /** Returns the figures of the last half-year that is released; empty when there is none. */
    public Optional<PublicFigures> lastHalfYear() {
        List<Period> halfYears = periods.findBegun(List.of(PeriodKind.HALF_YEAR), CentreTime.today(clock));
        Set<Long> released =
                releases.findReleased(halfYears.stream().map(Period::id).toList());
        return halfYears.stream()
                .filter(period -> released.contains(period.id()))
                .findFirst()
                .flatMap(this::publicFigures);
    }

    private Optional<PublicFigures> publicFigures(Period period) {
        return releases.findReleased(period.id())
                .map(PlannedRelease::released)
                .map(released -> new PublicFigures(
                        period,
                        ReleasedTarget7.ratio(released, PeriodNumbers.CLIENTS),
                        ReleasedTarget7.ratio(released, PeriodNumbers.NEEDS),
                        new FigureCount(released.shown(PeriodNumbers.REFUSING))));
    }
}
