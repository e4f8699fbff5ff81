package vn.donghanh.reporting.table;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.EmploymentType;
import vn.donghanh.casefile.model.ServiceGroup;
import vn.donghanh.placement.PlacementStatisticsQueries;
import vn.donghanh.placement.PlacementStatisticsQueries.PlacementFact;
import vn.donghanh.placement.WorkRetentionQueries;
import vn.donghanh.placement.WorkRetentionQueries.MilestoneResult;
import vn.donghanh.placement.value.CheckMilestone;
import vn.donghanh.reporting.table.ReportTable.Row;

/** The rows of form 06 on work: all of it, by kind, and how long it lasted. */
@ApplicationScoped
class WorkRows {
    @Inject
    PlacementStatisticsQueries placements;

    @Inject
    WorkRetentionQueries retentions;

    /** The kinds of work of the form. */
    private enum Work {
        FORMAL,
        HOUSEHOLD,
        SELF_EMPLOYED,
        SEASONAL;

        static @Nullable Work of(@Nullable EmploymentType type) {
            if (type == null) {
                return null;
            }
            return switch (type) {
                case FORMAL, LABOUR_EXPORT -> FORMAL;
                case HOUSEHOLD, FARM, DOMESTIC -> HOUSEHOLD;
                case SELF, COOP -> SELF_EMPLOYED;
                case SEASONAL, INFORMAL_WAGE -> SEASONAL;
                case UNEMPLOYED -> null;
            };
        }
    }

    List<Row> rows(LivelihoodCounter counter) {
        List<PlacementFact> works = counter.counted(
                placements.findAsOf(counter.data().asOf()),
                PlacementFact::caseId,
                work -> LivelihoodCounter.first(work.introducedOn(), work.startedOn()));
        List<Row> rows = new ArrayList<>();
        rows.add(work(counter, "WORK", false, works));
        for (Work kind : Work.values()) {
            rows.add(work(
                    counter,
                    "WORK_" + kind,
                    true,
                    works.stream()
                            .filter(work -> Work.of(work.employment()) == kind)
                            .toList()));
        }
        List<MilestoneResult> results = counter.counted(
                retentions.findSettled(counter.data().from(), counter.data().asOf()), MilestoneResult::caseId);
        for (CheckMilestone milestone :
                List.of(CheckMilestone.MONTH_3, CheckMilestone.MONTH_6, CheckMilestone.MONTH_12)) {
            rows.add(retained(
                    counter,
                    milestone,
                    results.stream()
                            .filter(result -> result.milestone() == milestone)
                            .toList()));
        }
        return rows;
    }

    private static Row work(LivelihoodCounter counter, String key, boolean part, List<PlacementFact> own) {
        Function<Predicate<PlacementFact>, TableCell> persons =
                condition -> counter.persons(own, condition, PlacementFact::caseId, PlacementFact::ref, key);
        return new Row(
                key,
                part,
                List.of(
                        part ? LivelihoodTable.NONE : counter.inNeed(ServiceGroup.JOB),
                        part ? LivelihoodTable.NONE : counter.eligible(ServiceGroup.JOB),
                        persons.apply(work -> counter.isInPeriod(work.introducedOn())),
                        persons.apply(work -> counter.isInPeriod(work.startedOn())),
                        persons.apply(work -> work.startedOn() != null && work.endedOn() == null),
                        persons.apply(work -> counter.isInPeriod(work.endedOn()) && isGivenUp(work)),
                        LivelihoodTable.NONE));
    }

    private static boolean isGivenUp(PlacementFact work) {
        return work.endCause() == null || work.endCause().isGivenUp();
    }

    private static Row retained(LivelihoodCounter counter, CheckMilestone milestone, List<MilestoneResult> own) {
        Function<Predicate<MilestoneResult>, TableCell> persons = condition -> counter.persons(
                own, condition, MilestoneResult::caseId, result -> result.on().toString(), milestone.name());
        return new Row(
                "RETAINED_" + milestone,
                false,
                List.of(
                        LivelihoodTable.NONE,
                        LivelihoodTable.NONE,
                        LivelihoodTable.NONE,
                        persons.apply(result -> true),
                        persons.apply(MilestoneResult::isRetained),
                        LivelihoodTable.NONE,
                        LivelihoodTable.NONE));
    }
}
