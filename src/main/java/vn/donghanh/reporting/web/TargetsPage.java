package vn.donghanh.reporting.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.donghanh.reference.web.LegalTextTranslator;
import vn.donghanh.reporting.programme.ProgrammePlanSummary;
import vn.donghanh.reporting.released.TargetReportQueries;
import vn.donghanh.reporting.released.TargetReportQueries.Verdict;
import vn.donghanh.shared.web.DisplayPreferences;
import vn.donghanh.shared.web.Texts;
import vn.donghanh.shared.web.address.QueryValue;

/** Backing bean of the report on the plan's targets. */
@Named
@RequestScoped
public class TargetsPage {
    @Inject
    TargetReportQueries queries;

    @Inject
    LegalTextTranslator legalTexts;

    @Inject
    DisplayPreferences displayPreferences;

    @Inject
    Texts texts;

    @Inject
    @QueryValue("period")
    private Long wanted;

    private TargetReportQueries.PageView page;

    @PostConstruct
    void load() {
        page = queries.page(wanted);
    }

    public TargetReportQueries.PageView page() {
        return page;
    }

    public String title(TargetReportQueries.Row row) {
        return row.target().title(displayPreferences.locale());
    }

    public String unit(TargetReportQueries.Row row) {
        return row.target().unit(displayPreferences.locale());
    }

    /** Returns the plan in force with its programme and basis; empty when there is none. */
    public String plan() {
        ProgrammePlanSummary plan = page.plan();
        return plan == null
                ? ""
                : texts.of(
                        "targets.plan",
                        plan.number(),
                        legalTexts.translate(plan.issuedBy()),
                        plan.programme(displayPreferences.locale()),
                        legalTexts.translate(plan.basis()));
    }

    public String tone(Verdict verdict) {
        return switch (verdict) {
            case MET -> "ok";
            case NOT_MET -> "warn";
            case NOT_ENOUGH, WITHHELD -> "none";
        };
    }

    public String icon(Verdict verdict) {
        return switch (verdict) {
            case MET -> "done";
            case NOT_MET -> "alert";
            case NOT_ENOUGH -> "ring";
            case WITHHELD -> "lock";
        };
    }
}
