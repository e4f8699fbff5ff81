package vn.donghanh.home;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.donghanh.home.MenuEntry.REVIEWS;
import static vn.donghanh.home.MenuEntry.WORK;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.donghanh.security.StaffId;
import vn.donghanh.testing.StandingClock;

class WaitingCountsTest {
    private static final StaffId READER = new StaffId(7);

    private final StandingClock clock = new StandingClock(Instant.parse("2026-12-01T02:00:00Z"));
    private final WaitingCounts counts = new WaitingCounts();
    private int waiting = 3;
    private int timesCounted;

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    void setClock() {
        counts.clock = clock;
    }

    private Map<MenuEntry, Integer> count() {
        timesCounted++;
        return Map.of(WORK, waiting);
    }

    private int number(StaffId reader) {
        return counts.get(reader, Set.of(WORK), this::count).get(WORK);
    }

    @Test
    void aNumberIsCountedOnceWithinTwentySeconds() {
        assertThat(number(READER)).isEqualTo(3);
        waiting = 4;
        clock.forward(Duration.ofMillis(19_999));
        assertThat(number(READER)).isEqualTo(3);
        clock.forward(Duration.ofMillis(1));
        assertThat(number(READER)).isEqualTo(4);
        assertThat(timesCounted).isEqualTo(2);
    }

    @Test
    void whatWasCountedAgainBeginsItsTimeAnew() {
        number(READER);
        clock.forward(Duration.ofSeconds(19));
        waiting = 5;
        assertThat(counts.countAgain(READER, this::count)).containsEntry(WORK, 5);
        waiting = 6;
        clock.forward(Duration.ofSeconds(19));
        assertThat(number(READER)).isEqualTo(5);
    }

    @Test
    void whatSomebodySavedIsCountedAtOnce() {
        number(READER);
        waiting = 2;
        counts.forget(READER);
        assertThat(number(READER)).isEqualTo(2);
    }

    @Test
    void anotherReaderHasNumbersOfTheirOwn() {
        number(READER);
        waiting = 9;
        StaffId other = new StaffId(8);
        assertThat(number(other)).isEqualTo(9);
        counts.forget(other);
        assertThat(number(READER)).isEqualTo(3);
    }

    @Test
    void anotherMenuIsCountedAtOnce() {
        number(READER);
        assertThat(counts.get(READER, Set.of(WORK, REVIEWS), () -> Map.of(WORK, 1, REVIEWS, 2)))
                .isEqualTo(Map.of(WORK, 1, REVIEWS, 2));
    }

    @Test
    void aClockThatWasSetBackKeepsNoNumber() {
        number(READER);
        waiting = 1;
        clock.forward(Duration.ofMillis(-1));
        assertThat(number(READER)).isEqualTo(1);
    }

    @Test
    void numbersThatAreTooOldGoWhenThereAreMany() {
        assertThat(numberOfTheFirstAmong(WaitingCounts.MANY)).isEqualTo(4);
    }

    @Test
    void numbersThatAreTooOldStayWhileThereAreFew() {
        assertThat(numberOfTheFirstAmong(WaitingCounts.MANY - 1)).isEqualTo(3);
    }

    /** Lets numbers of some accounts grow too old and another account count, and asks at the hour at which the old ones were valid. */
    private int numberOfTheFirstAmong(int accounts) {
        LongStream.range(0, accounts).forEach(id -> number(new StaffId(id)));
        waiting = 4;
        clock.forward(WaitingCounts.KEPT);
        number(new StaffId(accounts));
        clock.forward(WaitingCounts.KEPT.negated());
        return number(new StaffId(0));
    }
}
