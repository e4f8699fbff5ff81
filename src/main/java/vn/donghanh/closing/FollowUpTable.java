package vn.donghanh.closing;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.Livelihood;
import vn.donghanh.casefile.model.SelfRating;
import vn.donghanh.closing.value.FollowUpResult;
import vn.donghanh.closing.value.OutcomeAnswer;
import vn.donghanh.closing.value.SelfReport;
import vn.donghanh.shared.MissingReason;

/**
 * What came of it: the subjects of a client's life as they told them before, at the end and at each milestone after.
 *
 * @param rows one for each subject, with as many cells as there are points
 */
public record FollowUpTable(List<SituationPoint> points, List<SubjectRow> rows) implements Serializable {
    private static final String NOT_ASKED = "closing_table.notAsked";

    /** Prefix of the messages that say why an answer is missing, in the words of the form. */
    static final String MISSING = "casefile_livelihood.missing.";

    /**
     * A point in time.
     *
     * @param on the day of the record, or the day on which the milestone is due; null for the beginning and the end of the episode
     */
    public record SituationPoint(String labelKey, @Nullable LocalDate on, boolean planned) implements Serializable {}

    public record SubjectRow(String labelKey, List<SubjectAnswer> answers) implements Serializable {}

    /**
     * @param key message key of the answer, also of a missing one; used when there is neither amount nor points
     * @param amount đồng a month
     * @param increase increase of the amount since the beginning; null when either is unknown
     * @param points the client's own rating
     * @param change change of the points since the beginning; null when either is unknown
     */
    public record SubjectAnswer(
            String key,
            @Nullable Long amount,
            @Nullable Long increase,
            @Nullable Integer points,
            @Nullable Integer change)
            implements Serializable {
        static SubjectAnswer of(String key) {
            return new SubjectAnswer(key, null, null, null, null);
        }

        static SubjectAnswer ofAmount(long amount, @Nullable Long increase) {
            return new SubjectAnswer(NOT_ASKED, amount, increase, null, null);
        }

        static SubjectAnswer ofPoints(int points, @Nullable Integer change) {
            return new SubjectAnswer(NOT_ASKED, null, null, points, change);
        }
    }

    /** What was known when the episode began. */
    record Beginning(Livelihood livelihood, SelfRating rating) {}

    /** What was told at one point; not reached and not yet due are no answers. */
    private record Situation(
            SituationPoint point,
            @Nullable String silenceKey,
            Map<ReintegrationOutcome, OutcomeAnswer> outcomes,
            Livelihood livelihood,
            SelfReport selfReport,
            @Nullable String healthKey) {}

    /** @param health what the reader may see of the contact with health care, as a message key, by milestone */
    static FollowUpTable of(
            Beginning beginning,
            ClosingRequest closure,
            FollowUpPlan plan,
            List<FollowUp> records,
            Map<Milestone, String> health) {
        return of(beginning, closure.outcomes(), closure.livelihood(), plan, records, health);
    }

    static FollowUpTable of(
            Beginning beginning,
            Map<ReintegrationOutcome, OutcomeAnswer> atExit,
            Livelihood exit,
            FollowUpPlan plan,
            List<FollowUp> records,
            Map<Milestone, String> health) {
        Map<Milestone, FollowUp> byMilestone =
                records.stream().collect(Collectors.toMap(FollowUp::milestone, Function.identity()));
        List<Situation> situations = new ArrayList<>();
        situations.add(new Situation(
                new SituationPoint("closing_livelihood.intake", null, false),
                null,
                Map.of(),
                beginning.livelihood(),
                new SelfReport(beginning.rating().points(), beginning.rating().missing(), null, null),
                null));
        situations.add(new Situation(
                new SituationPoint("closing_livelihood.exit", null, false),
                null,
                atExit,
                exit,
                SelfReport.NOT_ASKED,
                null));
        plan.milestones().stream()
                .map(milestone -> situationAt(milestone, byMilestone.get(milestone), plan, health.get(milestone)))
                .forEach(situations::add);
        List<SubjectRow> rows = new ArrayList<>();
        rows.add(outcome(ReintegrationOutcome.HOUSING_STABLE, situations));
        rows.add(row("casefile_livelihood.field.employment.label", situations, at -> employment(at.livelihood())));
        rows.add(row("closing_livelihood.income", situations, at -> income(at.livelihood(), beginning.livelihood())));
        rows.add(row(
                "closing_table.health",
                situations,
                at -> at.healthKey() == null
                        ? answer(ReintegrationOutcome.HEALTH_LINKED, at)
                        : SubjectAnswer.of(at.healthKey())));
        rows.add(outcome(ReintegrationOutcome.SAFE, situations));
        rows.add(row("closing_table.debts", situations, FollowUpTable::debts));
        rows.add(outcome(ReintegrationOutcome.CHILD_SCHOOL, situations));
        rows.add(row("closing_table.rating", situations, at -> rating(at, beginning.rating())));
        return new FollowUpTable(situations.stream().map(Situation::point).toList(), rows);
    }

    private static Situation situationAt(
            Milestone milestone, @Nullable FollowUp record, FollowUpPlan plan, @Nullable String healthKey) {
        String label = "Milestone." + milestone.name();
        if (record == null) {
            boolean passed = plan.isPassed(milestone);
            return new Situation(
                    new SituationPoint(label, plan.dueOn(milestone), !passed),
                    passed ? "closing_table.notAsked" : "closing_table.planned",
                    Map.of(),
                    Livelihood.NOT_ASKED,
                    SelfReport.NOT_ASKED,
                    null);
        }
        return new Situation(
                new SituationPoint(label, record.heldOn(), false),
                record.result() == FollowUpResult.NOT_REACHED ? "FollowUpResult." + record.result() : null,
                record.outcomes(),
                record.livelihood(),
                record.selfReport(),
                healthKey);
    }

    private static SubjectRow row(
            String labelKey, List<Situation> situations, Function<Situation, SubjectAnswer> answer) {
        return new SubjectRow(
                labelKey,
                situations.stream()
                        .map(at -> at.silenceKey() == null ? answer.apply(at) : SubjectAnswer.of(at.silenceKey()))
                        .toList());
    }

    private static SubjectRow outcome(ReintegrationOutcome outcome, List<Situation> situations) {
        return row("ReintegrationOutcome." + outcome.name(), situations, at -> answer(outcome, at));
    }

    private static SubjectAnswer answer(ReintegrationOutcome outcome, Situation at) {
        return answer(outcome, at, "OutcomeAnswer.");
    }

    /** @param decided prefix of the messages for yes and no, in a row that asks for more than that */
    private static SubjectAnswer answer(ReintegrationOutcome outcome, Situation at, String decided) {
        OutcomeAnswer answer = at.outcomes().get(outcome);
        if (answer == null) {
            return SubjectAnswer.of(NOT_ASKED);
        }
        return SubjectAnswer.of((answer.isDecided() ? decided : "OutcomeAnswer.") + answer.name());
    }

    /** Returns how the client stands with debts, where that was not asked whether they are paid back on time. */
    private static SubjectAnswer debts(Situation at) {
        SelfReport report = at.selfReport();
        if (report.debts() != null) {
            return SubjectAnswer.of("DebtSituation." + report.debts().name());
        }
        return report.tellsDebts()
                ? missing(report.debtsMissing())
                : answer(ReintegrationOutcome.LOAN_ON_TIME, at, "closing_table.debts.");
    }

    /** Returns the points and their change, where nothing was rated whether the rating went up. */
    private static SubjectAnswer rating(Situation at, SelfRating before) {
        SelfRating rating = at.selfReport().rating();
        Integer points = rating.points();
        if (points != null) {
            return SubjectAnswer.ofPoints(points, rating.equals(before) ? null : rating.changeSince(before));
        }
        return rating.isAnswered()
                ? missing(rating.missing())
                : answer(ReintegrationOutcome.SELF_RATED, at, "closing_table.rating.");
    }

    private static SubjectAnswer employment(Livelihood livelihood) {
        return livelihood.employment() == null
                ? missing(livelihood.employmentMissing())
                : SubjectAnswer.of("EmploymentType." + livelihood.employment().name());
    }

    private static SubjectAnswer income(Livelihood livelihood, Livelihood intake) {
        return livelihood.income() == null
                ? missing(livelihood.incomeMissing())
                : SubjectAnswer.ofAmount(
                        livelihood.income(), livelihood.equals(intake) ? null : livelihood.incomeChangeSince(intake));
    }

    private static SubjectAnswer missing(@Nullable MissingReason reason) {
        return SubjectAnswer.of(reason == null ? NOT_ASKED : MISSING + reason.name());
    }
}
