package vn.donghanh.service.livelihood;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.donghanh.testing.Refusals.assertRefused;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.security.StaffId;
import vn.donghanh.service.LookWindow;

/** When the client is asked whether what was given is used, and which answer counts. */
class LivelihoodLookTest {
    private static final LocalDate DUE = LocalDate.of(2026, 6, 10);
    private static final LookWindow WINDOW = LookWindow.around(DUE, 10);
    private static final Instant NOW = Instant.parse("2026-07-01T03:00:00Z");
    private static final StaffId WORKER = new StaffId(7);

    @Test
    void theClientIsAskedTenDaysAroundTheDay() {
        assertThat(WINDOW).isEqualTo(new LookWindow(LocalDate.of(2026, 5, 31), LocalDate.of(2026, 6, 20)));
        assertThat(WINDOW.isOpenOn(WINDOW.from())).isTrue();
        assertThat(WINDOW.isOpenOn(WINDOW.until())).isTrue();
        assertThat(WINDOW.isOpenOn(WINDOW.from().minusDays(1))).isFalse();
        assertThat(WINDOW.isOpenOn(WINDOW.until().plusDays(1))).isFalse();
    }

    @Test
    void aLookIsOfADayOfTheWindowThatHasCome() {
        assertRefused(LivelihoodRule.OUTSIDE_WINDOW, () -> look(WINDOW.from().minusDays(1), NOW));
        assertRefused(LivelihoodRule.OUTSIDE_WINDOW, () -> look(WINDOW.until().plusDays(1), NOW));
        Instant dueDay = Instant.parse("2026-06-10T03:00:00Z");
        assertRefused(LivelihoodRule.DAY_IN_FUTURE, () -> look(DUE.plusDays(1), dueDay));
        LivelihoodLook look = look(DUE, dueDay);
        assertThat(look.answer()).isEqualTo(LivelihoodAnswer.SOLD);
        assertThat(look.heldOn()).isEqualTo(DUE);
        assertThat(look.lineRef()).isEqualTo("LINE");
        assertThat(look.recordedBy()).isEqualTo(WORKER);
    }

    private static LivelihoodLook look(LocalDate on, Instant now) {
        return new LivelihoodLook(new CaseId(3), "LINE", WINDOW, LivelihoodAnswer.SOLD, on, WORKER, now);
    }

    @ParameterizedTest
    @EnumSource
    void onlyNotReachedIsAskedAgain(LivelihoodAnswer answer) {
        assertThat(answer.isFinal()).isEqualTo(answer != LivelihoodAnswer.NOT_REACHED);
        assertThat(result(List.of(answer), DUE)).isEqualTo(LivelihoodResult.valueOf(answer.name()));
    }

    @Test
    void noAnswerSaysWhyThereIsNone() {
        assertThat(result(List.of(), WINDOW.from().minusDays(1))).isEqualTo(LivelihoodResult.AHEAD);
        assertThat(result(List.of(), WINDOW.from())).isEqualTo(LivelihoodResult.OPEN);
        assertThat(result(List.of(), WINDOW.until())).isEqualTo(LivelihoodResult.OPEN);
        assertThat(result(List.of(), WINDOW.until().plusDays(1))).isEqualTo(LivelihoodResult.NOT_ASKED);
    }

    @Test
    void laterAnswersCorrectEarlierOnesAndAttemptsNone() {
        assertThat(result(List.of(LivelihoodAnswer.USED, LivelihoodAnswer.LOST), DUE))
                .isEqualTo(LivelihoodResult.LOST);
        assertThat(result(List.of(LivelihoodAnswer.USED, LivelihoodAnswer.NOT_REACHED), DUE))
                .isEqualTo(LivelihoodResult.USED);
        assertThat(result(List.of(LivelihoodAnswer.NOT_REACHED, LivelihoodAnswer.PARTLY), DUE))
                .isEqualTo(LivelihoodResult.PARTLY);
    }

    private static LivelihoodResult result(List<LivelihoodAnswer> answers, LocalDate today) {
        return LivelihoodResult.of(WINDOW, answers, today);
    }
}
