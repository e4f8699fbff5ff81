package vn.donghanh.reporting.table;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import vn.donghanh.casefile.model.ServiceGroup;
import vn.donghanh.reporting.table.ReportTable.Row;
import vn.donghanh.training.EnrolmentStatisticsQueries;
import vn.donghanh.training.EnrolmentStatisticsQueries.EnrolmentFact;

/** The rows of form 06 on training: all of it, and by trade. */
@ApplicationScoped
class TrainingRows {
    @Inject
    EnrolmentStatisticsQueries enrolments;

    List<Row> rows(LivelihoodCounter counter) {
        List<EnrolmentFact> courses = counter.counted(
                enrolments.findAsOf(counter.data().asOf()),
                EnrolmentFact::caseId,
                course -> LivelihoodCounter.first(course.appliedOn(), course.begunOn()));
        List<Row> rows = new ArrayList<>();
        rows.add(training(counter, "TRAINING", false, courses));
        new TreeSet<>(courses.stream().map(EnrolmentFact::trade).toList())
                .forEach(trade -> rows.add(training(
                        counter,
                        "TRAINING." + trade,
                        true,
                        courses.stream()
                                .filter(course -> course.trade().equals(trade))
                                .toList())));
        return rows;
    }

    private static Row training(LivelihoodCounter counter, String key, boolean part, List<EnrolmentFact> own) {
        Function<Predicate<EnrolmentFact>, TableCell> persons =
                condition -> counter.persons(own, condition, EnrolmentFact::caseId, EnrolmentFact::ref, key);
        return new Row(
                key,
                part,
                List.of(
                        part ? LivelihoodTable.NONE : counter.inNeed(ServiceGroup.TRAINING),
                        part ? LivelihoodTable.NONE : counter.eligible(ServiceGroup.TRAINING),
                        persons.apply(course -> counter.isInPeriod(course.appliedOn())),
                        persons.apply(course -> counter.isInPeriod(course.begunOn())),
                        persons.apply(course -> counter.isInPeriod(course.completedOn())),
                        persons.apply(course -> counter.isInPeriod(course.droppedOn())),
                        LivelihoodTable.NONE));
    }
}
