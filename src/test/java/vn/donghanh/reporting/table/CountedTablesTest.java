package vn.donghanh.reporting.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.donghanh.casefile.CaseStatisticsQueries;
import vn.donghanh.person.PersonKeysDestroyed;
import vn.donghanh.reporting.programme.Period;
import vn.donghanh.reporting.programme.PeriodKind;
import vn.donghanh.reporting.replica.ReportsReplica;
import vn.donghanh.shared.NotReadyException;
import vn.donghanh.shared.PersonRef;
import vn.donghanh.testing.StandingClock;

/** When the tables of a period are counted, and for how long they are kept. */
class CountedTablesTest {
    private static final Period FIRST = period(1);
    private static final Period SECOND = period(2);

    private final Tables tables = new Tables();
    private final Queue<Runnable> background = new ArrayDeque<>();
    private final CountedTables counted = new CountedTables();
    private boolean large = true;
    private final StandingClock clock = new StandingClock(Instant.parse("2026-07-01T02:00:00Z"));

    /** Tells by its one table how often it has counted. */
    private static final class Tables extends ReportTableCounter {
        private int times;
        private @Nullable RuntimeException failure;

        @Override
        List<TableView> count(Period period, boolean all) {
            if (failure != null) {
                throw failure;
            }
            times++;
            return all ? List.of(table("B02"), table("B11")) : List.of(table("B11"));
        }

        @Override
        boolean isInternal(String code) {
            return code.equals("B11");
        }

        @Override
        void noteOpened(boolean all) {
            // there is no audit event here
        }

        private TableView table(String code) {
            return new TableView(code, List.of("times " + times), List.of());
        }
    }

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    void connect() {
        counted.counter = tables;
        counted.replica = new ReportsReplica();
        counted.cases = new CaseStatisticsQueries() {
            @Override
            public boolean isCentreLargerThan(int cases) {
                return large;
            }
        };
        counted.executor = background::add;
        counted.clock = clock;
    }

    private static Period period(int number) {
        LocalDate from = LocalDate.of(2025, 1 + 6 * (number - 1), 1);
        return new Period(
                number,
                PeriodKind.HALF_YEAR,
                number,
                2025,
                from,
                from.plusMonths(6).minusDays(1),
                from.plusMonths(7),
                Instant.parse("2026-01-31T17:00:00Z"));
    }

    @Test
    void smallCentreIsCountedForEachOpening() {
        large = false;
        assertThat(counted.read(FIRST, true).at()).isNull();
        assertThat(counted.read(FIRST, false).tables())
                .extracting(TableView::code)
                .containsExactly("B11");
        assertThat(tables.times).isEqualTo(2);
        assertThat(background).isEmpty();
    }

    @Test
    void largeCentreIsCountedOnceInTheBackground() {
        notReady(FIRST);
        notReady(FIRST);
        assertThat(background).hasSize(1);
        background.remove().run();
        CountedTables.Counted read = counted.read(FIRST, true);
        assertThat(read.at()).isEqualTo(clock.instant());
        assertThat(read.anew()).isFalse();
        assertThat(read.tables()).extracting(TableView::code).containsExactly("B02", "B11");
        assertThat(counted.read(FIRST, false).tables())
                .extracting(TableView::code)
                .containsExactly("B11");
        assertThat(tables.times).isEqualTo(1);
        assertThat(background).isEmpty();
    }

    @Test
    void eachPeriodIsCountedForItself() {
        notReady(FIRST);
        background.remove().run();
        notReady(SECOND);
        background.remove().run();
        assertThat(times(FIRST)).isEqualTo("times 1");
        assertThat(times(SECOND)).isEqualTo("times 2");
    }

    @Test
    void openingAfterTenMinutesBeginsToCountAnew() {
        notReady(FIRST);
        background.remove().run();
        Instant first = clock.instant();
        clock.forward(Duration.ofMinutes(10));
        assertThat(counted.read(FIRST, true).anew()).isFalse();
        clock.forward(Duration.ofSeconds(1));
        CountedTables.Counted meanwhile = counted.read(FIRST, true);
        assertThat(meanwhile.anew()).isTrue();
        assertThat(meanwhile.at()).isEqualTo(first);
        assertThat(times(FIRST)).isEqualTo("times 1");
        assertThat(background).hasSize(1);
        background.remove().run();
        assertThat(counted.read(FIRST, true).at()).isEqualTo(clock.instant());
        assertThat(times(FIRST)).isEqualTo("times 2");
    }

    @Test
    void whatIsOlderThanAnHourIsNotShown() {
        notReady(FIRST);
        background.remove().run();
        clock.forward(Duration.ofMinutes(61));
        notReady(FIRST);
        background.remove().run();
        assertThat(times(FIRST)).isEqualTo("times 2");
    }

    @Test
    void failureIsToldOnceAndCountingBeginsAnew() {
        notReady(FIRST);
        tables.failure = new IllegalStateException("torn");
        background.remove().run();
        assertThatThrownBy(() -> counted.read(FIRST, true)).isSameAs(tables.failure);
        tables.failure = null;
        notReady(FIRST);
        background.remove().run();
        assertThat(times(FIRST)).isEqualTo("times 1");
    }

    @Test
    void erasureForgetsWhatWasAndIsBeingCounted() {
        notReady(FIRST);
        background.remove().run();
        notReady(SECOND);
        counted.onKeysDestroyed(new PersonKeysDestroyed(PersonRef.random()));
        background.remove().run();
        notReady(FIRST);
        notReady(SECOND);
    }

    private String times(Period period) {
        return counted.read(period, true).tables().get(0).columns().get(0);
    }

    private void notReady(Period period) {
        assertThatThrownBy(() -> counted.read(period, true)).isInstanceOf(NotReadyException.class);
    }
}
