package vn.donghanh.reporting.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.consent.ConsentAnswerQueries.ConsentAnswer;

/** From which day on a refusal takes a client out of the figures that leave the Centre. */
class StatisticsRefusalsTest {
    private static final CaseId CLIENT = new CaseId(1);
    private static final CaseId OTHER = new CaseId(2);
    private static final LocalDate JUNE_14 = LocalDate.of(2026, 6, 14);

    @Test
    void appliesFromItsDayOnAndNeverBackwards() {
        StatisticsRefusals refusals = of(refused(CLIENT, JUNE_14));
        assertThat(refusals.asOf(JUNE_14)).containsExactly(CLIENT);
        assertThat(refusals.asOf(JUNE_14.plusYears(1))).containsExactly(CLIENT);
        assertThat(refusals.asOf(JUNE_14.minusDays(1)))
                .as("figures of earlier days keep their value")
                .isEmpty();
    }

    @Test
    void theLastAnswerCountsAlsoOnOneDay() {
        StatisticsRefusals refusals = of(
                agreed(CLIENT, JUNE_14),
                refused(CLIENT, JUNE_14),
                refused(OTHER, JUNE_14),
                agreed(OTHER, JUNE_14),
                agreed(CLIENT, JUNE_14.plusDays(9)),
                refused(OTHER, JUNE_14.plusDays(9)));
        assertThat(refusals.asOf(JUNE_14)).containsExactly(CLIENT);
        assertThat(refusals.asOf(JUNE_14.plusDays(8))).containsExactly(CLIENT);
        assertThat(refusals.asOf(JUNE_14.plusDays(9))).containsExactly(OTHER);
    }

    @Test
    void anAnswerInAMergedCaseIsTheSameClients() {
        List<ConsentAnswer> answers = List.of(agreed(CLIENT, JUNE_14), refused(OTHER, JUNE_14.plusDays(1)));
        assertThat(StatisticsRefusals.of(answers, Map.of(OTHER, CLIENT)).asOf(JUNE_14.plusDays(1)))
                .containsExactly(CLIENT);
    }

    @Test
    void insideTheCentreNobodyIsLeftOut() {
        assertThat(StatisticsRefusals.NONE.asOf(JUNE_14)).isEmpty();
    }

    private static StatisticsRefusals of(ConsentAnswer... answers) {
        return StatisticsRefusals.of(List.of(answers), Map.of());
    }

    private static ConsentAnswer agreed(CaseId caseId, LocalDate on) {
        return new ConsentAnswer(caseId, on, false);
    }

    private static ConsentAnswer refused(CaseId caseId, LocalDate on) {
        return new ConsentAnswer(caseId, on, true);
    }
}
