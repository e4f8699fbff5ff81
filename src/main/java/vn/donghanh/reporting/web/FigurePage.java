package vn.donghanh.reporting.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.donghanh.reporting.OutcomeQueries;
import vn.donghanh.reporting.PlaceBreakdownQueries;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.shared.web.Texts;
import vn.donghanh.shared.web.address.QueryValue;

/** Backing bean of the list of cases behind one figure. */
@Named
@RequestScoped
public class FigurePage {
    @Inject
    OutcomeQueries outcomes;

    @Inject
    PlaceBreakdownQueries places;

    @Inject
    Texts texts;

    @Inject
    @QueryValue("of")
    private String key;

    @Inject
    @QueryValue("period")
    private Long period;

    private OutcomeQueries.FigureCasesView cases;

    @PostConstruct
    void load() {
        if (key == null || period == null) {
            throw new NotFoundException();
        }
        cases = isByPlace() ? places.cases(period, key) : outcomes.cases(period, key);
    }

    public OutcomeQueries.FigureCasesView cases() {
        return cases;
    }

    /** Returns the page that shows the figure. */
    public String back() {
        return isByPlace() ? "places" : "outcomes";
    }

    private boolean isByPlace() {
        return key.startsWith("placed.") || key.startsWith("lives.");
    }

    /** Returns the title of the figure and its row: "Giai đoạn: Kế hoạch". */
    public String title() {
        String[] parts = key.split("\\.", 2);
        String figure = texts.get("figure.of." + parts[0]);
        if (parts.length == 1) {
            return figure;
        }
        String row =
                switch (parts[0]) {
                    case "age" -> "AgeBand." + parts[1];
                    case "sex" -> "CountedSex." + parts[1];
                    case "education" -> "EducationBand." + parts[1];
                    case "service" -> "ServiceGroup." + parts[1];
                    case "stage" -> "outcomes.stage." + parts[1];
                    case "level" -> "TriageLevel." + parts[1];
                    case "closing" -> "CaseClosingReason." + parts[1];
                    case "work" -> "WorkChange." + parts[1];
                    case "income" -> "IncomeChange." + parts[1];
                    case "measure" -> "ReintegrationOutcome." + parts[1];
                    case "retention" -> "CheckMilestone." + parts[1];
                    default -> parts[1];
                };
        return texts.has(row) ? figure + ": " + texts.get(row) : figure;
    }
}
