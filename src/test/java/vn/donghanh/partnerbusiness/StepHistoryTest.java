package vn.donghanh.partnerbusiness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What counts of a history after undoing and correcting. */
class StepHistoryTest {
    private static final Recorded SENT = new Recorded("sent", BusinessSource.CENTRE, false);
    private static final Recorded ACCEPTED = new Recorded("accepted", BusinessSource.PARTNER, false);
    private static final Recorded BEGUN = new Recorded("begun", BusinessSource.SYSTEM, false);
    private static final Recorded UNDONE = new Recorded("undone", BusinessSource.PARTNER, true);

    private record Recorded(String name, BusinessSource source, boolean isReversal) implements RecordedStep {}

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
    void reversalRemovesTheLastEntryAndItsAutomaticStep() {
        StepHistory<Recorded> history = new StepHistory<>(List.of(SENT, ACCEPTED, BEGUN, UNDONE));

        assertThat(history.validSteps()).containsExactly(SENT);
        assertThat(history.isValid(ACCEPTED)).isFalse();
        assertThat(history.isValid(BEGUN)).isFalse();
        assertThat(history.findPartnersLast()).isEmpty();
    }
}
