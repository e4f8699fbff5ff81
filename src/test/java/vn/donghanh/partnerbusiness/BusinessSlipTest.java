package vn.donghanh.partnerbusiness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.donghanh.partnerbusiness.BusinessSlip.EntryText;
import vn.donghanh.shared.CentreTime;

/** What a partner reads of the steps of others, and of its own. */
class BusinessSlipTest {
    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");

    private record Recorded(BusinessSource source, boolean isReversal, String reasonKey) implements RecordedStep {
        @Override
        public LocalDate happenedOn() {
            return CentreTime.day(NOW);
        }

        @Override
        public Instant at() {
            return NOW;
        }
    }

    @Test
    void partnerReadsItsOwnEntryWithItsReason() {
        assertThat(BusinessSlip.history(List.of(recorded(BusinessSource.PARTNER)), BusinessSlipTest::text))
                .containsExactly(
                        new BusinessEntryRow("step", List.of("1"), BusinessSource.PARTNER, "reason", true, NOW));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PARTNER")
    void stepOfAnotherIsHiddenOrHasNoReason(BusinessSource source) {
        List<Recorded> moves = List.of(recorded(source));
        assertThat(BusinessSlip.history(moves, BusinessSlipTest::text)).isEmpty();
        assertThat(BusinessSlip.history(moves, move -> true, BusinessSlipTest::text))
                .containsExactly(new BusinessEntryRow(
                        "step",
                        List.of("1"),
                        source == BusinessSource.SYSTEM ? source : BusinessSource.CENTRE,
                        null,
                        true,
                        NOW));
    }

    @Test
    void revertedEntryIsMarkedAndItsReversalIsNot() {
        List<Recorded> moves = List.of(
                recorded(BusinessSource.CENTRE),
                recorded(BusinessSource.PARTNER),
                new Recorded(BusinessSource.PARTNER, true, "error"));
        assertThat(BusinessSlip.history(moves, BusinessSlipTest::text))
                .extracting(BusinessEntryRow::valid)
                .containsExactly(false, true);
    }

    private static Recorded recorded(BusinessSource source) {
        return new Recorded(source, false, "reason");
    }

    private static EntryText text(Recorded move) {
        return new EntryText("step", List.of("1"));
    }
}
