package vn.donghanh.reporting.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.donghanh.reporting.programme.ProgrammePlanRow;
import vn.donghanh.reporting.programme.ProgrammePlanStatus;
import vn.donghanh.reporting.programme.Target;
import vn.donghanh.shared.web.DisplayPreferences;
import vn.donghanh.shared.web.Texts;

/** Formats versions of the plan and their targets. */
@Named
@ApplicationScoped
public class ProgrammeFormatter {
    @Inject
    Texts texts;

    @Inject
    DisplayPreferences displayPreferences;

    @Inject
    FigureFormatter figures;

    public String name(ProgrammePlanRow row) {
        return row.name(displayPreferences.locale());
    }

    /** Formats the days of a version as "từ 01/01/2023 đến 31/12/2025". */
    public String days(ProgrammePlanRow row) {
        return row.until() == null
                ? texts.of("programme.from", row.from())
                : texts.of("programme.fromTo", row.from(), row.until());
    }

    public String title(Target target) {
        return target.code() + ". " + target.title(displayPreferences.locale());
    }

    public String unit(Target target) {
        return target.unit(displayPreferences.locale());
    }

    /** Formats the goal of the year, and that of a half-year if there is one. */
    public String goal(Target target) {
        String goal = figures.threshold(target.rule(), target.percent());
        return target.halfYearPercent() == null
                ? goal
                : texts.of("programme.goal.halfYear", goal, target.halfYearPercent());
    }

    public String tone(ProgrammePlanStatus status) {
        return switch (status) {
            case IN_FORCE -> "ok";
            case PROPOSED -> "warn";
            case DRAFT -> "info";
            case TEMPLATE, DISCARDED -> "none";
        };
    }

    public String icon(ProgrammePlanStatus status) {
        return switch (status) {
            case IN_FORCE -> "done";
            case PROPOSED -> "clock";
            case DRAFT -> "edit";
            case TEMPLATE -> "note";
            case DISCARDED -> "no";
        };
    }
}
