package vn.donghanh.intake.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.CaseViews;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.BusinessRule;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.RuleViolationException;

class RecordScreeningCommandTest {
    private static final Instant NOW = Instant.parse("2026-04-20T03:00:00Z");
    private static final LocalDate TODAY = CentreTime.day(NOW);
    private static final CaseView CASE =
            CaseViews.at(CaseStatus.ACTIVE, new StaffId(1), NOW.minus(Duration.ofDays(30)));

    @Test
    void everythingThatIsMissingIsReportedAtOnce() {
        assertThat(refusals(command(null, null, null, Map.of())))
                .containsExactly(
                        ScreeningRule.DAY_MISSING, ScreeningRule.OCCASION_MISSING, ScreeningRule.NOTHING_ANSWERED);
    }

    @Test
    void dayLiesWithinTheCase() {
        Map<TriageItem, ItemAnswer> items = Map.of(TriageItem.R_ALONE, ItemAnswer.NO);
        assertThat(refusals(command(null, TODAY.plusDays(1), ScreeningOccasion.REVIEW, items)))
                .containsExactly(ScreeningRule.DAY_IN_FUTURE);
        assertThat(refusals(command(null, TODAY.minusDays(31), ScreeningOccasion.REVIEW, items)))
                .containsExactly(ScreeningRule.DAY_BEFORE_CASE);
        assertThatCode(() -> command(null, TODAY.minusDays(30), ScreeningOccasion.REVIEW, items)
                        .requireComplete(CASE, NOW))
                .doesNotThrowAnyException();
    }

    @Test
    void receptionIsNoOccasionDuringTheCase() {
        Map<TriageItem, ItemAnswer> items = Map.of(TriageItem.R_ALONE, ItemAnswer.REFUSED);
        assertThat(refusals(command(null, TODAY, ScreeningOccasion.INTAKE, items)))
                .containsExactly(ScreeningRule.OCCASION_MISSING);
        assertThatCode(() ->
                        command("ref", TODAY, ScreeningOccasion.INTAKE, items).requireComplete(CASE, NOW))
                .as("a correction of the reception's screening keeps its occasion")
                .doesNotThrowAnyException();
    }

    @Test
    void blankWordsAreNoWords() {
        assertThat(new RecordScreeningCommand(
                                "DH-1", null, 0, TODAY, ScreeningOccasion.OTHER, Set.of(), null, Map.of(), null, "  ")
                        .answers()
                        .words())
                .isNull();
    }

    private static RecordScreeningCommand command(
            @Nullable String corrects,
            @Nullable LocalDate day,
            @Nullable ScreeningOccasion occasion,
            Map<TriageItem, ItemAnswer> items) {
        return new RecordScreeningCommand("DH-1", corrects, 1, day, occasion, Set.of(), null, items, null, null);
    }

    private static List<BusinessRule> refusals(RecordScreeningCommand command) {
        return catchThrowableOfType(RuleViolationException.class, () -> command.requireComplete(CASE, NOW))
                .allViolations()
                .stream()
                .map(RuleViolationException::rule)
                .toList();
    }
}
