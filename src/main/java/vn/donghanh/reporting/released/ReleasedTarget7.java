package vn.donghanh.reporting.released;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.AgeBand;
import vn.donghanh.casefile.model.ServiceGroup;
import vn.donghanh.person.profile.CountedSex;
import vn.donghanh.reporting.FigureCount;
import vn.donghanh.reporting.FigureRatio;
import vn.donghanh.reporting.OutcomeReport.Target7Figures;
import vn.donghanh.reporting.RatioTable;
import vn.donghanh.reporting.programme.PeriodKind;
import vn.donghanh.reporting.programme.Target;
import vn.donghanh.reporting.released.PeriodNumbers.Breakdown;

/** Target 7 of a period as it was released. */
final class ReleasedTarget7 {
    private ReleasedTarget7() {}

    /** @param lastYear the same period a year before; null when it was not released */
    static Target7Figures of(
            @Nullable Target target, PeriodKind kind, ReleasedPeriod released, @Nullable ReleasedPeriod lastYear) {
        FigureRatio clients = ratio(released, PeriodNumbers.CLIENTS);
        Long n = clients.n().value();
        Long of = clients.of().value();
        return new Target7Figures(
                target,
                clients,
                ratio(released, PeriodNumbers.STRICT),
                ratio(released, PeriodNumbers.HIGH_RISK),
                lastYear == null ? FigureRatio.HIDDEN : ratio(lastYear, PeriodNumbers.CLIENTS),
                n != null && of != null && target != null && target.isMet(n, of, kind),
                n == null || of == null ? FigureCount.HIDDEN : new FigureCount(of - n),
                FigureCount.HIDDEN,
                ratio(released, PeriodNumbers.NEEDS),
                days(released, PeriodNumbers.MEDIAN_OF_REACHED),
                days(released, PeriodNumbers.MEDIAN_OF_ALL),
                ratio(released, PeriodNumbers.IN_TIME),
                count(released, PeriodNumbers.WITHDRAWN),
                List.of(),
                count(released, PeriodNumbers.INELIGIBLE),
                List.of(),
                count(released, PeriodNumbers.MINORS),
                count(released, PeriodNumbers.POSSIBLE_MINORS),
                count(released, PeriodNumbers.REFUSING),
                table(released, Breakdown.SERVICE, ServiceGroup.values()),
                table(released, Breakdown.AGE, AgeBand.values()),
                table(released, Breakdown.SEX, CountedSex.values()),
                new RatioTable<>(List.of(), FigureRatio.HIDDEN),
                new RatioTable<>(List.of(), FigureRatio.HIDDEN),
                List.of());
    }

    static FigureRatio ratio(ReleasedPeriod released, String key) {
        return FigureRatio.of(
                released.shown(PeriodNumbers.numerator(key)), released.shown(PeriodNumbers.denominator(key)));
    }

    private static FigureCount count(ReleasedPeriod released, String key) {
        return new FigureCount(released.shown(key));
    }

    private static Optional<Double> days(ReleasedPeriod released, String key) {
        return Optional.ofNullable(released.shown(key)).map(halfDays -> halfDays / 2.0);
    }

    /** Returns the rows that the release knows, without those in which nobody is counted. */
    private static <K extends Enum<K>> RatioTable<K> table(ReleasedPeriod released, Breakdown table, K[] keys) {
        List<RatioTable.Row<K>> rows = new ArrayList<>();
        Arrays.stream(keys)
                .filter(key -> released.has(PeriodNumbers.denominator(table.key() + "/" + key)))
                .map(key -> new RatioTable.Row<>(key, ratio(released, table.key() + "/" + key)))
                .filter(row -> !Long.valueOf(0).equals(row.ratio().of().value()))
                .forEach(rows::add);
        return new RatioTable<>(rows, ratio(released, table.total()));
    }
}
