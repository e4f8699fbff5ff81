package vn.donghanh.reporting.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Queries of the plan in force on a day and its targets. An installation without a plan has none. */
@ApplicationScoped
public class TargetQueries {
    @Inject
    ProgrammePlanRepository plans;

    public Optional<ProgrammePlanSummary> findPlan(LocalDate day) {
        return plans.findInForce(day).map(ProgrammePlan::summary);
    }

    /** @param cutoff what was confirmed later does not count */
    public Optional<ProgrammePlanSummary> findPlan(LocalDate day, Instant cutoff) {
        return plans.findInForce(day, cutoff).map(ProgrammePlan::summary);
    }

    /** Finds the province for whose area the plan in force on a day was made; empty when there is no plan. */
    public Optional<Integer> findArea(LocalDate day) {
        return plans.findInForce(day).map(ProgrammePlan::areaId);
    }

    /** Finds the targets in force on a day, in the order of the plan. */
    public List<Target> findTargets(LocalDate day) {
        return plans.findInForce(day).map(ProgrammePlan::targets).orElse(List.of());
    }

    /** @param cutoff what was confirmed later does not count */
    public List<Target> findTargets(LocalDate day, Instant cutoff) {
        return plans.findInForce(day, cutoff).map(ProgrammePlan::targets).orElse(List.of());
    }
}
