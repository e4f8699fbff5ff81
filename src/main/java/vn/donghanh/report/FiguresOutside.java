package vn.donghanh.report;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.donghanh.casefile.CaseFigures;
import vn.donghanh.programme.Period;
import vn.donghanh.programme.PeriodKind;
import vn.donghanh.programme.Periods;
import vn.donghanh.report.Outcome.Seven;
import vn.donghanh.shared.VietNam;

/** What may be told to anybody who asks for figures: target 7 of the last half-year that is over, protected as in the report of that half-year. */
@ApplicationScoped
@Transactional(MANDATORY)
public class FiguresOutside {
    @Inject
    OutcomeRecords records;

    @Inject
    SevenTold seven;

    @Inject
    Periods periods;

    @Inject
    Clock clock;

    public record Told(Period period, ShownRatio clients, ShownRatio needs) implements Serializable {}

    /** Empty while no half-year on record is over. */
    public Optional<Told> lastHalfYear() {
        LocalDate today = VietNam.day(clock.instant());
        return periods.begun(List.of(PeriodKind.HALF_YEAR), today).stream()
                .filter(period -> period.to().isBefore(today))
                .findFirst()
                .map(this::told);
    }

    private Told told(Period period) {
        Seven counted = seven.tell(records.until(period.to(), CaseFigures.Scope.CENTRE), period, period.to());
        return new Told(period, counted.clients(), counted.needs());
    }
}
