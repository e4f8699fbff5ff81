package vn.donghanh.closing;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.Livelihood;
import vn.donghanh.shared.MissingReason;

/**
 * What came of it: the subjects of a client's life as she told them before, at the end and at each milestone after.
 *
 * @param rows one for each subject, with as many cells as there are points
 */
public record FollowUpTable(List<SituationPoint> points, List<SubjectRow> rows) implements Serializable {
    private static final String NOT_ASKED = "closing_table.notAsked";

    /**
     * A point in time.
     *
     * @param on the day of the record, or the day on which the milestone is due; null for the beginning and the end of the episode
     */
    public record SituationPoint(String labelKey, @Nullable LocalDate on, boolean planned) implements Serializable {}

    public record SubjectRow(String labelKey, List<SubjectAnswer> answers) implements Serializable {}

    /**
     * @param key message key of the answer, also of a missing one; used when there is no amount
     * @param amount đồng a month
     * @param increase increase of the amount since the beginning; null when either is unknown
     */
    public record SubjectAnswer(String key, @Nullable Long amount, @Nullable Long increase) implements Serializable {
        static SubjectAnswer of(String key) {
            return new SubjectAnswer(key, null, null);
        }
    }

    /** What was told at one point; not reached and not yet due are no answers. */
    private record Situation(
            SituationPoint point,
            @Nullable String silenceKey,
            Map<ReintegrationOutcome, OutcomeAnswer> outcomes,
            Livelihood livelihood) {}

    static FollowUpTable of(Livelihood intake, ClosingRequest closure, FollowUpPlan plan, List<FollowUp> records) {
        return of(intake, closure.outcomes(), closure.livelihood(), plan, records);
    }

    static FollowUpTable of(
            Livelihood intake,
            Map<ReintegrationOutcome, OutcomeAnswer> atExit,
            Livelihood exit,
            FollowUpPlan plan,
            List<FollowUp> records) {
        Map<Milestone, FollowUp> byMilestone =
                records.stream().collect(Collectors.toMap(FollowUp::milestone, Function.identity()));
        List<Situation> situations = new ArrayList<>();
        situations.add(
                new Situation(new SituationPoint("closing_livelihood.intake", null, false), null, Map.of(), intake));
        situations.add(new Situation(new SituationPoint("closing_livelihood.exit", null, false), null, atExit, exit));
        Arrays.stream(Milestone.values())
                .map(milestone -> situationAt(milestone, byMilestone.get(milestone), plan))
                .forEach(situations::add);
        List<SubjectRow> rows = new ArrayList<>();
        rows.add(outcome(ReintegrationOutcome.HOUSING_STABLE, situations));
        rows.add(row("casefile_livelihood.field.employment.label", situations, at -> employment(at.livelihood())));
        rows.add(row("closing_livelihood.income", situations, at -> income(at.livelihood(), intake)));
        for (ReintegrationOutcome outcome : List.of(
                ReintegrationOutcome.HEALTH_LINKED,
                ReintegrationOutcome.SAFE,
                ReintegrationOutcome.LOAN_ON_TIME,
                ReintegrationOutcome.CHILD_SCHOOL,
                ReintegrationOutcome.SELF_RATED)) {
            rows.add(outcome(outcome, situations));
        }
        return new FollowUpTable(situations.stream().map(Situation::point).toList(), rows);
    }

    private static Situation situationAt(Milestone milestone, @Nullable FollowUp record, FollowUpPlan plan) {
        String label = "Milestone." + milestone.name();
        if (record == null) {
            return new Situation(
                    new SituationPoint(label, plan.dueOn(milestone), true),
                    "closing_table.planned",
                    Map.of(),
                    Livelihood.NOT_ASKED);
        }
        return new Situation(
                new SituationPoint(label, record.heldOn(), false),
                record.result() == FollowUpResult.NOT_REACHED ? "FollowUpResult." + record.result() : null,
                record.outcomes(),
                record.livelihood());
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
        return row("ReintegrationOutcome." + outcome.name(), situations, at -> {
            OutcomeAnswer answer = at.outcomes().get(outcome);
            return SubjectAnswer.of(answer == null ? NOT_ASKED : "OutcomeAnswer." + answer.name());
        });
    }

    private static SubjectAnswer employment(Livelihood livelihood) {
        return livelihood.employment() == null
                ? missing(livelihood.employmentMissing())
                : SubjectAnswer.of("EmploymentType." + livelihood.employment().name());
    }

    private static SubjectAnswer income(Livelihood livelihood, Livelihood intake) {
        return livelihood.income() == null
                ? missing(livelihood.incomeMissing())
                : new SubjectAnswer(
                        NOT_ASKED,
                        livelihood.income(),
                        livelihood.equals(intake) ? null : livelihood.incomeChangeSince(intake));
    }

    private static SubjectAnswer missing(@Nullable MissingReason reason) {
        return SubjectAnswer.of(reason == null ? NOT_ASKED : "MissingReason." + reason.name());
    }
}
