package vn.donghanh.report.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;
import vn.donghanh.reference.web.OfficialWords;
import vn.donghanh.report.TargetSheet;
import vn.donghanh.report.TargetSheet.Verdict;
import vn.donghanh.shared.web.Look;
import vn.donghanh.shared.web.Texts;

/** The plan's targets in a period. */
@Named
@RequestScoped
public class TargetsPage {
    @Inject
    TargetSheet sheet;

    @Inject
    FigureWords words;

    @Inject
    OfficialWords official;

    @Inject
    Look look;

    @Inject
    Texts texts;

    @Inject
    @Param(name = "period")
    private Long wanted;

    private TargetSheet.Page page;
    private Chart chart;

    @PostConstruct
    void load() {
        page = sheet.page(wanted);
        chart = new Chart(page.seven().points());
    }

    public TargetSheet.Page page() {
        return page;
    }

    public Chart chart() {
        return chart;
    }

    public String title(TargetSheet.Row row) {
        return row.target().title(look.locale());
    }

    public String unit(TargetSheet.Row row) {
        return row.target().unit(look.locale());
    }

    public String plan() {
        return texts.of(
                "targets.plan",
                page.plan().number(),
                official.words(page.plan().issuedBy()),
                page.plan().programme(look.locale()),
                official.words(page.plan().basis()));
    }

    public String tone(Verdict verdict) {
        return switch (verdict) {
            case MET -> "ok";
            case NOT_MET -> "warn";
            case NOT_ENOUGH -> "none";
        };
    }

    public String icon(Verdict verdict) {
        return switch (verdict) {
            case MET -> "done";
            case NOT_MET -> "alert";
            case NOT_ENOUGH -> "ring";
        };
    }

    /** The line of the chart read aloud. */
    public String spoken() {
        return words.spoken(page.seven().points());
    }
}
