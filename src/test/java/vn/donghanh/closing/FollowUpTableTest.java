package vn.donghanh.closing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.donghanh.casefile.model.AgeBand;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.CaseViews;
import vn.donghanh.casefile.model.EmploymentType;
import vn.donghanh.casefile.model.Livelihood;
import vn.donghanh.casefile.model.TriageLevel;
import vn.donghanh.closing.FollowUpTable.SubjectAnswer;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.MissingReason;

/** One client's life before, at the end and after: what was told, what was not, and what is still to come. */
class FollowUpTableTest {
    private static final LocalDate CLOSED = LocalDate.of(2026, 1, 10);
    private static final Livelihood BEFORE = new Livelihood(EmploymentType.SEASONAL, null, 2_000_000L, null);
    private static final Livelihood AFTER = new Livelihood(EmploymentType.SELF, null, 3_500_000L, null);
    private static final Livelihood REFUSED =
            new Livelihood(null, MissingReason.REFUSED, null, MissingReason.WITHHELD_FOR_SAFETY);

    /** Reached after one month, not reached after three; six and twelve are still to come. */
    private final FollowUpTable table = FollowUpTable.of(
            BEFORE,
            Map.of(
                    ReintegrationOutcome.HOUSING_STABLE,
                    OutcomeAnswer.NOT_MET,
                    ReintegrationOutcome.SAFE,
                    OutcomeAnswer.WITHHELD_FOR_SAFETY),
            REFUSED,
            plan(Milestone.MONTH_1, Milestone.MONTH_3),
            List.of(
                    followUp(
                            Milestone.MONTH_1,
                            FollowUpResult.REACHED,
                            Map.of(ReintegrationOutcome.HOUSING_STABLE, OutcomeAnswer.MET)),
                    followUp(Milestone.MONTH_3, FollowUpResult.NOT_REACHED, Map.of())));

    @Test
    void everyMilestoneHasItsPointWithItsDay() {
        assertThat(table.points())
                .containsExactly(
                        new FollowUpTable.SituationPoint("closing_livelihood.intake", null, false),
                        new FollowUpTable.SituationPoint("closing_livelihood.exit", null, false),
                        new FollowUpTable.SituationPoint("Milestone.MONTH_1", CLOSED.plusDays(1), false),
                        new FollowUpTable.SituationPoint("Milestone.MONTH_3", CLOSED.plusDays(3), false),
                        new FollowUpTable.SituationPoint("Milestone.MONTH_6", CLOSED.plusMonths(6), true),
                        new FollowUpTable.SituationPoint("Milestone.MONTH_12", CLOSED.plusMonths(12), true));
        assertThat(table.rows()).hasSize(8).allMatch(row -> row.answers().size() == 6);
    }

    @Test
    void notReachedIsNoAnswerAndNotYetIsNoPromise() {
        assertThat(answers("ReintegrationOutcome.HOUSING_STABLE"))
                .containsExactly(
                        SubjectAnswer.of("closing_table.notAsked"),
                        SubjectAnswer.of("OutcomeAnswer.NOT_MET"),
                        SubjectAnswer.of("OutcomeAnswer.MET"),
                        SubjectAnswer.of("FollowUpResult.NOT_REACHED"),
                        SubjectAnswer.of("closing_table.planned"),
                        SubjectAnswer.of("closing_table.planned"));
        assertThat(answers("ReintegrationOutcome.SAFE").get(1))
                .isEqualTo(SubjectAnswer.of("OutcomeAnswer.WITHHELD_FOR_SAFETY"));
    }

    @Test
    void workAndIncomeAreComparedWithTheBeginning() {
        assertThat(answers("casefile_livelihood.field.employment.label"))
                .startsWith(
                        SubjectAnswer.of("EmploymentType.SEASONAL"),
                        SubjectAnswer.of("MissingReason.REFUSED"),
                        SubjectAnswer.of("EmploymentType.SELF"));
        assertThat(answers("closing_livelihood.income"))
                .startsWith(
                        new SubjectAnswer("closing_table.notAsked", 2_000_000L, null),
                        SubjectAnswer.of("MissingReason.WITHHELD_FOR_SAFETY"),
                        new SubjectAnswer("closing_table.notAsked", 3_500_000L, 1_500_000L),
                        SubjectAnswer.of("FollowUpResult.NOT_REACHED"));
    }

    private List<SubjectAnswer> answers(String labelKey) {
        return table.rows().stream()
                .filter(row -> row.labelKey().equals(labelKey))
                .findFirst()
                .orElseThrow()
                .answers();
    }

    private static FollowUpPlan plan(Milestone... recorded) {
        return new FollowUpPlan(
                new EnumMap<>(Map.of(
                        Milestone.MONTH_1, CLOSED.plusMonths(1),
                        Milestone.MONTH_3, CLOSED.plusMonths(3),
                        Milestone.MONTH_6, CLOSED.plusMonths(6),
                        Milestone.MONTH_12, CLOSED.plusMonths(12))),
                Set.of(recorded));
    }

    private static FollowUp followUp(
            Milestone milestone, FollowUpResult result, Map<ReintegrationOutcome, OutcomeAnswer> outcomes) {
        CaseView caseView = CaseViews.of(
                CaseStatus.FOLLOW_UP,
                TriageLevel.MEDIUM,
                AgeBand.FROM_25_TO_34,
                new StaffId(1),
                CLOSED.atStartOfDay(CentreTime.ZONE).toInstant());
        LocalDate day = CLOSED.plusDays(milestone == Milestone.MONTH_1 ? 1 : 3);
        return FollowUp.of(
                "ref",
                caseView,
                milestone,
                new RecordFollowUpCommand("DH-1", result, day, outcomes, AFTER, null),
                null);
    }
}
