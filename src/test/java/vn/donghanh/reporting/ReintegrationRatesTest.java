package vn.donghanh.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.donghanh.closing.ReintegrationOutcome.HOUSING_STABLE;
import static vn.donghanh.closing.ReintegrationOutcome.SAFE;
import static vn.donghanh.closing.value.OutcomeAnswer.MET;
import static vn.donghanh.closing.value.OutcomeAnswer.NOT_APPLICABLE;
import static vn.donghanh.closing.value.OutcomeAnswer.NOT_MET;
import static vn.donghanh.closing.value.OutcomeAnswer.REFUSED;
import static vn.donghanh.closing.value.OutcomeAnswer.UNKNOWN;
import static vn.donghanh.closing.value.OutcomeAnswer.WITHHELD_FOR_SAFETY;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.closing.ClosingStatisticsQueries.OutcomeResponse;
import vn.donghanh.closing.value.OutcomeAnswer;

class ReintegrationRatesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);

    @Test
    void lastResponseOfAClientCounts() {
        ReintegrationRates rates = ReintegrationRates.of(
                List.of(asked(1, 0, NOT_MET), asked(2, 1, MET), asked(1, 90, MET), asked(2, 91, NOT_MET)));

        assertThat(rates.byOutcome()).containsExactly(Map.entry(HOUSING_STABLE, new Ratio(1, 2)));
        assertThat(rates.met(HOUSING_STABLE)).containsExactly(new CaseId(1L));
        assertThat(rates.persons()).isEqualTo(2);
    }

    @Test
    void unreachedClientStaysInTheDenominator() {
        ReintegrationRates rates = ReintegrationRates.of(List.of(
                asked(1, 0, MET),
                asked(2, 0, MET),
                new OutcomeResponse(new CaseId(2L), DAY.plusDays(90), false, Map.of(HOUSING_STABLE, UNKNOWN))));

        assertThat(rates.byOutcome()).containsExactly(Map.entry(HOUSING_STABLE, new Ratio(1, 2)));
        assertThat(rates.unreached()).containsExactly(new CaseId(2L));
    }

    @Test
    void laterContactClearsUnreached() {
        ReintegrationRates rates = ReintegrationRates.of(List.of(
                new OutcomeResponse(new CaseId(1L), DAY, false, Map.of(HOUSING_STABLE, UNKNOWN)), asked(1, 90, MET)));

        assertThat(rates.unreached()).isEmpty();
        assertThat(rates.byOutcome()).containsExactly(Map.entry(HOUSING_STABLE, new Ratio(1, 1)));
    }

    @Test
    void notApplicableAndRefusedAnswersAreNotCounted() {
        ReintegrationRates rates = ReintegrationRates.of(List.of(
                asked(1, 0, NOT_APPLICABLE),
                asked(2, 0, REFUSED),
                asked(3, 0, WITHHELD_FOR_SAFETY),
                asked(4, 0, UNKNOWN),
                asked(5, 0, NOT_MET),
                asked(6, 0, MET)));

        assertThat(rates.byOutcome()).containsExactly(Map.entry(HOUSING_STABLE, new Ratio(1, 3)));
    }

    @Test
    void outcomesAreInEnumOrder() {
        ReintegrationRates rates = ReintegrationRates.of(
                List.of(new OutcomeResponse(new CaseId(1L), DAY, true, Map.of(SAFE, MET, HOUSING_STABLE, MET))));

        assertThat(rates.byOutcome().keySet()).containsExactly(HOUSING_STABLE, SAFE);
    }

    @Test
    void plainRateLeavesOutWhoseAnswerIsNotKnown() {
        ReintegrationRates rates = ReintegrationRates.of(List.of(
                asked(1, 0, UNKNOWN),
                asked(2, 0, NOT_MET),
                asked(3, 0, MET),
                new OutcomeResponse(new CaseId(4L), DAY, false, Map.of(HOUSING_STABLE, UNKNOWN)),
                asked(5, 0, REFUSED)));
        assertThat(rates.byOutcome()).containsExactly(Map.entry(HOUSING_STABLE, new Ratio(1, 4)));
        assertThat(rates.plainByOutcome()).containsExactly(Map.entry(HOUSING_STABLE, new Ratio(1, 2)));
    }

    private static OutcomeResponse asked(long file, int days, OutcomeAnswer answer) {
        return new OutcomeResponse(new CaseId(file), DAY.plusDays(days), true, Map.of(HOUSING_STABLE, answer));
    }
}
