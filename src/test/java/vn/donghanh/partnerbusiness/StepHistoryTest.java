package vn.donghanh.partnerbusiness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.donghanh.shared.AsOf;
import vn.donghanh.shared.CentreTime;

/** What counts of a history after undoing and correcting. */
class StepHistoryTest {
    private static final LocalDate LAST = LocalDate.of(2026, 6, 14);
    private static final Instant CUTOFF = CentreTime.endOf(LAST.plusDays(3));
    private static final Recorded SENT = new Recorded("sent", BusinessSource.CENTRE, false);
    private static final Recorded ACCEPTED = new Recorded("accepted", BusinessSource.PARTNER, false);
    private static final Recorded BEGUN = new Recorded("begun", BusinessSource.SYSTEM, false);
    private static final Recorded UNDONE = new Recorded("undone", BusinessSource.PARTNER, true);

    private record Recorded(String name, BusinessSource source, boolean isReversal, LocalDate happenedOn, Instant at)
            implements RecordedStep {
        Recorded(String name, BusinessSource source, boolean isReversal) {
            this(name, source, isReversal, LAST, CUTOFF);
        }

        Recorded happened(LocalDate day) {
            return new Recorded(name, source, isReversal, day, at);
        }

        Recorded recorded(Instant recordedAt) {
            return new Recorded(name, source, isReversal, happenedOn, recordedAt);
        }

        @Override
        public @Nullable String reasonKey() {
            return null;
        }
    }

    @Test
    void lastEntryOfThePartnerIsFound() {
        StepHistory<Recorded> history = new StepHistory<>(List.of(SENT, ACCEPTED));

        assertThat(history.findPartnersLast()).contains(ACCEPTED);
        assertThat(history.validSteps()).containsExactly(SENT, ACCEPTED);
        assertThat(history.isValid(ACCEPTED)).isTrue();
    }

    @Test
    void automaticStepAfterItDoesNotHideIt() {
        assertThat(new StepHistory<>(List.of(SENT, ACCEPTED, BEGUN)).findPartnersLast())
                .contains(ACCEPTED);
    }

    @Test
    void stepOfTheCentreAfterItHidesIt() {
        assertThat(new StepHistory<>(List.of(SENT, ACCEPTED, SENT)).findPartnersLast())
                .isEmpty();
        assertThat(new StepHistory<>(List.of(SENT)).findPartnersLast()).isEmpty();
        assertThat(new StepHistory<Recorded>(List.of()).findPartnersLast()).isEmpty();
        assertThat(new StepHistory<>(List.of(BEGUN)).findPartnersLast()).isEmpty();
    }

    @Test
    void stepsCountThatHappenedByTheDayAndWereRecordedInTime() {
        AsOf asOf = new AsOf(LAST, CUTOFF);

        assertThat(StepHistory.asOf(List.of(SENT, ACCEPTED), asOf)).containsExactly(SENT, ACCEPTED);
        assertThat(StepHistory.asOf(List.of(SENT, ACCEPTED.happened(LAST.plusDays(1))), asOf))
                .containsExactly(SENT);
        assertThat(StepHistory.asOf(List.of(SENT, ACCEPTED.recorded(CUTOFF.plusMillis(1))), asOf))
                .containsExactly(SENT);
    }

    @Test
    void reversalCountsByItsRecordingAlone() {
        AsOf asOf = new AsOf(LAST, CUTOFF);
        Recorded later = UNDONE.happened(LAST.plusDays(2));

        assertThat(StepHistory.asOf(List.of(SENT, ACCEPTED, later), asOf)).containsExactly(SENT);
        assertThat(StepHistory.asOf(List.of(SENT, ACCEPTED, later.recorded(CUTOFF.plusMillis(1))), asOf))
                .containsExactly(SENT, ACCEPTED);
    }

    @Test
    void reversalRemovesTheLastEntryAndItsAutomaticStep() {
        StepHistory<Recorded> history = new StepHistory<>(List.of(SENT, ACCEPTED, BEGUN, UNDONE));

        assertThat(history.validSteps()).containsExactly(SENT);
        assertThat(history.isValid(ACCEPTED)).isFalse();
        assertThat(history.isValid(BEGUN)).isFalse();
        assertThat(history.findPartnersLast()).isEmpty();
    }
}
