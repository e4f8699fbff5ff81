package vn.donghanh.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.donghanh.casefile.CaseStatisticsQueries.TransitionFact;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.CaseStep;
import vn.donghanh.closing.CaseClosingReason;
import vn.donghanh.closing.ClosingStatisticsQueries.ClosedCase;

class EpisodeEndingTest {
    private static final CaseId CLIENT = new CaseId(1);
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"DUPLICATE", "ENTERED_IN_ERROR"})
    void closingGivesItsReason(CaseClosingReason reason) {
        assertThat(endings(CaseStep.CLOSE, List.of(new ClosedCase(CLIENT, 1, reason, DAY))))
                .extracting(EpisodeEnding::name)
                .containsExactly(reason.name());
    }

    @ParameterizedTest
    @CsvSource({"WITHDRAW, CONSENT_WITHDRAWN", "GIVE_UP, UNREADABLE"})
    void whatEndsWithoutAClosingIsCountedToo(CaseStep step, EpisodeEnding expected) {
        assertThat(endings(step, List.of())).containsExactly(expected);
    }

    @Test
    void closingOfAMistakeIsNoEnding() {
        assertThat(endings(CaseStep.CLOSE, List.of(new ClosedCase(CLIENT, 1, CaseClosingReason.ENTERED_IN_ERROR, DAY))))
                .isEmpty();
    }

    private static List<EpisodeEnding> endings(CaseStep step, List<ClosedCase> closings) {
        return ReportDataFixture.of(
                        DAY,
                        DAY,
                        List.of(CLIENT),
                        List.of(
                                new TransitionFact(
                                        CLIENT, 1, CaseStep.ACCEPT, CaseStatus.SCREENING, CaseStatus.ACCEPTED, DAY),
                                new TransitionFact(CLIENT, 1, step, CaseStatus.ACTIVE, CaseStatus.CLOSED, DAY)),
                        closings,
                        List.of())
                .managedEpisodes()
                .stream()
                .map(EpisodeEnding::of)
                .toList();
    }
}
