package vn.donghanh.reporting.table;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import vn.donghanh.reporting.register.CommunityTrainingFacts;
import vn.donghanh.reporting.register.RegisterStatisticsQueries;
import vn.donghanh.reporting.register.RegisterStatisticsQueries.FundingFact;
import vn.donghanh.reporting.register.RegisterStatisticsQueries.TrainingFact;
import vn.donghanh.reporting.table.ReportTable.Row;
import vn.donghanh.reporting.table.TableCell.Text;
import vn.donghanh.staffcourse.StaffCourseStatisticsQueries;
import vn.donghanh.staffcourse.StaffCourseStatisticsQueries.CompletedPart;

/**
 * Form 10: trainings that ended in the period, by topic and for whom they were, with the money spent in it. The courses of the Centre's own staff come from
 * their register, which knows no amounts. It counts nobody whom the Centre knows as a client.
 */
@ApplicationScoped
public class CommunityTrainingTable implements ReportTableProvider {
    /** Rows are made from the list of topics: this, the code of the topic, a dot, and for whom it was. */
    public static final String TOPIC = "TOPIC.";

    private static final int RULE_VERSION = 1;
    private static final String STAFF = "STAFF";
    private static final List<String> COLUMNS =
            List.of("AUDIENCE", "CLASSES", "EVENTS", "PERSONS", "CENTRAL", "LOCAL", "OTHER");

    @Inject
    RegisterStatisticsQueries register;

    @Inject
    StaffCourseStatisticsQueries staffCourses;

    /** Returns the code of the topic of a row. */
    public static String topic(String row) {
        return row.substring(TOPIC.length(), row.lastIndexOf('.'));
    }

    @Override
    public String code() {
        return "B10";
    }

    @Override
    public ReportTable compute(ReportedPeriod period) {
        LocalDate from = period.data().from();
        return table(
                period.data()::isInPeriod,
                register.findTrainings(period.data().asOf()),
                register.findFunding(from, period.data().asOf()),
                staffCourses.findCompleted(from, period.data().asOf()));
    }

    /**
     * @param period whether a day is one of the period
     * @param trainings those that ended by its last day: money of the period may be for an earlier one
     * @param funding also that of models, which is left out
     * @param parts in the courses of staff that ended in the period
     */
    static ReportTable table(
            Predicate<LocalDate> period,
            List<TrainingFact> trainings,
            List<FundingFact> funding,
            Collection<CompletedPart> parts) {
        Set<String> paid = funding.stream().map(FundingFact::subjectRef).collect(Collectors.toSet());
        Map<String, List<TrainingFact>> byRow = trainings.stream()
                .filter(training -> isHeld(period, training.facts()) || paid.contains(training.ref()))
                .collect(Collectors.groupingBy(
                        training -> key(
                                Objects.requireNonNull(training.facts().topic()),
                                String.valueOf(training.facts().audience())),
                        TreeMap::new,
                        Collectors.toList()));
        Map<String, Row> rows = new TreeMap<>();
        byRow.forEach((key, own) -> rows.put(key, row(key, period, own, funding)));
        parts.stream()
                .collect(Collectors.groupingBy(CompletedPart::topic))
                .forEach((topic, own) -> rows.put(key(topic, STAFF), staffRow(key(topic, STAFF), own)));
        return new ReportTable("B10", RULE_VERSION, COLUMNS, List.copyOf(rows.values()));
    }

    private static String key(String topic, String audience) {
        return TOPIC + topic + "." + audience;
    }

    private static boolean isHeld(Predicate<LocalDate> period, CommunityTrainingFacts facts) {
        LocalDate last = facts.lastDay();
        return last != null && period.test(last);
    }

    private static Row row(String key, Predicate<LocalDate> period, List<TrainingFact> own, List<FundingFact> funding) {
        List<CommunityTrainingFacts> held = own.stream()
                .map(TrainingFact::facts)
                .filter(facts -> isHeld(period, facts))
                .toList();
        Set<String> refs = own.stream().map(TrainingFact::ref).collect(Collectors.toSet());
        List<TableCell> cells = new ArrayList<>(List.of(
                audience(key),
                sum(held, facts -> Objects.requireNonNull(facts.classes())),
                sum(held, facts -> Objects.requireNonNull(facts.attendances())),
                sum(held, facts -> Objects.requireNonNull(facts.persons()))));
        cells.addAll(CommunityModelTable.amounts(funding.stream()
                .filter(spent -> refs.contains(spent.subjectRef()))
                .toList()));
        return new Row(key, false, cells);
    }

    private static TableCell sum(List<CommunityTrainingFacts> held, ToLongFunction<CommunityTrainingFacts> number) {
        return TableCell.anonymous(held.stream().mapToLong(number).sum());
    }

    private static Row staffRow(String key, List<CompletedPart> own) {
        Text unknown = new Text("cell.NOT_RECORDED");
        return new Row(
                key,
                false,
                List.of(
                        audience(key),
                        TableCell.anonymous(own.stream()
                                .map(CompletedPart::courseRef)
                                .distinct()
                                .count()),
                        TableCell.anonymous(own.size()),
                        TableCell.anonymous(own.stream()
                                .map(CompletedPart::participant)
                                .distinct()
                                .count()),
                        unknown,
                        unknown,
                        unknown));
    }

    private static Text audience(String key) {
        return new Text("audience." + key.substring(key.lastIndexOf('.') + 1));
    }
}
