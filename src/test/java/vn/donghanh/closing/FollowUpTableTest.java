package vn.donghanh.closing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.donghanh.casefile.model.AgeBand;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.CaseViews;
import vn.donghanh.casefile.model.EmploymentType;
import vn.donghanh.casefile.model.Livelihood;
import vn.donghanh.casefile.model.SelfRating;
import vn.donghanh.casefile.model.TriageLevel;
import vn.donghanh.closing.FollowUpTable.SubjectAnswer;
import vn.donghanh.closing.value.DebtSituation;
import vn.donghanh.closing.value.FollowUpResult;
import vn.donghanh.closing.value.HealthContactAnswer;
import vn.donghanh.closing.value.OutcomeAnswer;
import vn.donghanh.closing.value.SelfReport;
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
            new FollowUpTable.Beginning(BEFORE, new SelfRating(4, null)),
            Map.of(
                    ReintegrationOutcome.HEALTH_LINKED,
                    OutcomeAnswer.UNKNOWN,
                    ReintegrationOutcome.LOAN_ON_TIME,
                    OutcomeAnswer.NOT_MET,
                    ReintegrationOutcome.SELF_RATED,
                    OutcomeAnswer.MET,
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
                    followUp(Milestone.MONTH_3, FollowUpResult.NOT_REACHED, Map.of())),
            Map.of(Milestone.MONTH_1, "HealthContact.REGULAR"));

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
    void whatIsNotAskedAnyMoreHasNoPoint() {
        FollowUpTable ended = FollowUpTable.of(
                new FollowUpTable.Beginning(BEFORE, new SelfRating(4, null)),
                Map.of(),
                AFTER,
                plan(Milestone.MONTH_1).ended(),
                List.of(followUp(Milestone.MONTH_1, FollowUpResult.REACHED, Map.of())),
                Map.of());
        assertThat(ended.points())
                .extracting(FollowUpTable.SituationPoint::labelKey)
                .containsExactly("closing_livelihood.intake", "closing_livelihood.exit", "Milestone.MONTH_1");
    }

    /** In the same table an outcome may be reached, and the client may not be. */
    @Test
    void aClientAndAnOutcomeAreReachedInDifferentWords() {
        for (String language : List.of("vi", "en")) {
            ResourceBundle texts = ResourceBundle.getBundle("vn.donghanh.messages.closing_" + language);
            assertThat(Stream.of(FollowUpResult.values()).map(result -> texts.getString("FollowUpResult." + result)))
                    .as(language)
                    .doesNotContainAnyElementsOf(Stream.of(OutcomeAnswer.values())
                            .map(answer -> texts.getString("OutcomeAnswer." + answer))
                            .toList());
        }
    }

    @Test
    void workAndIncomeAreComparedWithTheBeginning() {
        assertThat(answers("casefile_livelihood.field.employment.label"))
                .startsWith(
                        SubjectAnswer.of("EmploymentType.SEASONAL"),
                        SubjectAnswer.of("casefile_livelihood.missing.REFUSED"),
                        SubjectAnswer.of("EmploymentType.SELF"));
        assertThat(answers("closing_livelihood.income"))
                .startsWith(
                        SubjectAnswer.ofAmount(2_000_000L, null),
                        SubjectAnswer.of("casefile_livelihood.missing.WITHHELD_FOR_SAFETY"),
                        SubjectAnswer.ofAmount(3_500_000L, 1_500_000L),
                        SubjectAnswer.of("FollowUpResult.NOT_REACHED"));
    }

    @Test
    void ratingDebtsAndHealthAreTheClientsOwnAnswers() {
        assertThat(answers("closing_table.rating"))
                .containsExactly(
                        SubjectAnswer.ofPoints(4, null),
                        SubjectAnswer.of("closing_table.rating.MET"),
                        SubjectAnswer.ofPoints(7, 3),
                        SubjectAnswer.of("FollowUpResult.NOT_REACHED"),
                        SubjectAnswer.of("closing_table.planned"),
                        SubjectAnswer.of("closing_table.planned"));
        assertThat(answers("closing_table.debts"))
                .startsWith(
                        SubjectAnswer.of("closing_table.notAsked"),
                        SubjectAnswer.of("closing_table.debts.NOT_MET"),
                        SubjectAnswer.of("DebtSituation.BEHIND"),
                        SubjectAnswer.of("FollowUpResult.NOT_REACHED"));
        assertThat(answers("closing_table.health"))
                .startsWith(
                        SubjectAnswer.of("closing_table.notAsked"),
                        SubjectAnswer.of("OutcomeAnswer.UNKNOWN"),
                        SubjectAnswer.of("HealthContact.REGULAR"),
                        SubjectAnswer.of("FollowUpResult.NOT_REACHED"));
    }

    @Test
    void ratingAndDebtsThatNobodyKnowsSayNoMore() {
        FollowUpTable other = FollowUpTable.of(
                new FollowUpTable.Beginning(BEFORE, new SelfRating(4, null)),
                Map.of(
                        ReintegrationOutcome.LOAN_ON_TIME,
                        OutcomeAnswer.MET,
                        ReintegrationOutcome.SELF_RATED,
                        OutcomeAnswer.UNKNOWN),
                REFUSED,
                plan(),
                List.of(),
                Map.of());
        assertThat(answers(other, "closing_table.rating").get(1)).isEqualTo(SubjectAnswer.of("OutcomeAnswer.UNKNOWN"));
        assertThat(answers(other, "closing_table.debts").get(1)).isEqualTo(SubjectAnswer.of("closing_table.debts.MET"));
    }

    /** A follow-up from before debts, rating and contact with health care were asked shows what was answered then. */
    @Test
    void anAnswerThatIsMissingSaysWhy() {
        FollowUpTable other = FollowUpTable.of(
                new FollowUpTable.Beginning(BEFORE, new SelfRating(null, MissingReason.REFUSED)),
                Map.of(),
                REFUSED,
                plan(Milestone.MONTH_1),
                List.of(followUp(
                        Milestone.MONTH_1,
                        Map.of(),
                        new SelfReport(null, MissingReason.UNKNOWN, null, MissingReason.WITHHELD_FOR_SAFETY))),
                Map.of());
        assertThat(answers(other, "closing_table.rating"))
                .startsWith(
                        SubjectAnswer.of("casefile_livelihood.missing.REFUSED"),
                        SubjectAnswer.of("closing_table.notAsked"),
                        SubjectAnswer.of("casefile_livelihood.missing.UNKNOWN"));
        assertThat(answers(other, "closing_table.debts").get(2))
                .isEqualTo(SubjectAnswer.of("casefile_livelihood.missing.WITHHELD_FOR_SAFETY"));
        assertThat(answers(other, "closing_table.health").get(2)).isEqualTo(SubjectAnswer.of("closing_table.notAsked"));
    }

    private List<SubjectAnswer> answers(String labelKey) {
        return answers(table, labelKey);
    }

    private static List<SubjectAnswer> answers(FollowUpTable of, String labelKey) {
        return of.rows().stream()
                .filter(row -> row.labelKey().equals(labelKey))
                .findFirst()
                .orElseThrow()
                .answers();
    }

    private static FollowUpPlan plan(Milestone... recorded) {
        Map<Milestone, LocalDate> due = Map.of(
                Milestone.MONTH_1, CLOSED.plusMonths(1),
                Milestone.MONTH_3, CLOSED.plusMonths(3),
                Milestone.MONTH_6, CLOSED.plusMonths(6),
                Milestone.MONTH_12, CLOSED.plusMonths(12));
        return new FollowUpPlan(
                CLOSED, due, Stream.of(recorded).collect(Collectors.toMap(Function.identity(), due::get)));
    }

    private static FollowUp followUp(
            Milestone milestone, Map<ReintegrationOutcome, OutcomeAnswer> outcomes, SelfReport report) {
        return followUp(milestone, FollowUpResult.REACHED, outcomes, report);
    }

    private static FollowUp followUp(
            Milestone milestone, FollowUpResult result, Map<ReintegrationOutcome, OutcomeAnswer> outcomes) {
        return followUp(milestone, result, outcomes, new SelfReport(7, null, DebtSituation.BEHIND, null));
    }

    private static FollowUp followUp(
            Milestone milestone,
            FollowUpResult result,
            Map<ReintegrationOutcome, OutcomeAnswer> outcomes,
            SelfReport report) {
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
                new RecordFollowUpCommand(
                        "DH-1", result, day, outcomes, AFTER, report, HealthContactAnswer.NOT_ASKED, null),
                SelfRating.NOT_ASKED,
                null,
                null);
    }
}
