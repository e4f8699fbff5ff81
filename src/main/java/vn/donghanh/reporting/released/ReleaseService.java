package vn.donghanh.reporting.released;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.donghanh.reporting.programme.Period;
import vn.donghanh.reporting.programme.PeriodKind;
import vn.donghanh.reporting.programme.PeriodQueries;
import vn.donghanh.reporting.table.ReportTable;
import vn.donghanh.reporting.table.ReportedPeriod;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.RuleViolationException;

/**
 * Decides what of a period leaves the Centre when its figures are computed, and registers it when they are signed. Called inside the use cases of closing a
 * period, never for a reader: deciding takes seconds.
 */
@ApplicationScoped
@Transactional(MANDATORY)
public class ReleaseService {
    @Inject
    ReleaseRepository releases;

    @Inject
    PeriodQueries periods;

    @Inject
    Clock clock;

    /**
     * Decides on the numbers of a period. What was released once stays as it is. Nothing is released of a period of which a later one is released already,
     * because the later one was not protected beside it.
     *
     * @param tables with true figures
     */
    ReleasedPeriod plan(ReportedPeriod reported, Collection<ReportTable> tables) {
        Period period = reported.period();
        Optional<PlannedRelease> released = releases.findReleased(period.id());
        if (released.isPresent()) {
            return released.get().released();
        }
        ReleasedPeriod planned = isLaterReleased(period)
                ? new ReleasedPeriod(PeriodKeys.of(period), Map.of())
                : decide(period, PeriodNumbers.of(reported.data().target7(), tables));
        releases.add(new PlannedRelease(
                period.id(), planned, reported.unitsOn(), releases.findLastRelease(), clock.instant()));
        return planned;
    }

    private ReleasedPeriod decide(Period period, PeriodNumbers numbers) {
        PeriodPlanner planner = new PeriodPlanner();
        String key = PeriodKeys.of(period);
        if (period.kind() == PeriodKind.HALF_YEAR) {
            return planner.halfYear(key, numbers, findBefore(period).orElse(null));
        }
        List<ReleasedPeriod> halves = halves(period).stream()
                .flatMap(half -> releases.findReleased(half.id()).stream())
                .map(PlannedRelease::released)
                .filter(half -> half.has(PeriodNumbers.numerator(PeriodNumbers.CLIENTS)))
                .toList();
        return period.kind() == PeriodKind.YEAR && halves.size() == 2
                ? planner.year(key, numbers, halves.get(0), halves.get(1))
                : new ReleasedPeriod(key, Map.of());
    }

    private Optional<ReleasedPeriod> findBefore(Period period) {
        return halfYears().stream()
                .filter(half -> half.to().equals(period.from().minusDays(1)))
                .findFirst()
                .flatMap(half -> releases.findReleased(half.id()))
                .map(PlannedRelease::released);
    }

    /**
     * Registers that the planned figures of a period may be shown from now on.
     *
     * @throws RuleViolationException when another period was released since they were planned
     */
    public void release(Period period) {
        Optional<PlannedRelease> planned = releases.findPlan(period.id());
        if (planned.isEmpty() || releases.findReleased(period.id()).isPresent()) {
            return;
        }
        PlannedRelease plan = planned.get();
        if (releases.findLastRelease() != plan.lastRelease()) {
            throw new RuleViolationException(ReleaseRule.OTHER_PERIOD_RELEASED_SINCE);
        }
        Instant now = clock.instant();
        releases.add(new PeriodRelease(period.id(), plan, now));
        plan.released()
                .numbers()
                .keySet()
                .forEach(key -> releases.add(new ReleaseUse(period.id(), key, ReleasePlace.PERIOD, null, now)));
    }

    /** Registers that the public figures of a period stand in a letter to an authority. */
    public void recordLetter(Period period, String letterRef) {
        Instant now = clock.instant();
        PublicFigureQueries.NUMBERS.forEach(
                key -> releases.add(new ReleaseUse(period.id(), key, ReleasePlace.LETTER, letterRef, now)));
    }

    private boolean isLaterReleased(Period period) {
        List<Long> laterIds =
                periods.findBegun(List.of(PeriodKind.HALF_YEAR, PeriodKind.YEAR), CentreTime.today(clock)).stream()
                        .filter(other -> other.id() != period.id()
                                && !other.to().isBefore(period.to())
                                && !isWithin(other, period))
                        .map(Period::id)
                        .toList();
        return !laterIds.isEmpty() && releases.isAnyReleased(laterIds);
    }

    private static boolean isWithin(Period part, Period whole) {
        return !part.from().isBefore(whole.from()) && !part.to().isAfter(whole.to());
    }

    private List<Period> halves(Period year) {
        return periods.findWithin(year, PeriodKind.HALF_YEAR);
    }

    private List<Period> halfYears() {
        return periods.findBegun(List.of(PeriodKind.HALF_YEAR), CentreTime.today(clock));
    }
}
