package vn.donghanh.reporting.supervision.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import vn.donghanh.reporting.supervision.SupervisionFrame.PartnerChoice;
import vn.donghanh.reporting.supervision.SupervisionQueries;
import vn.donghanh.reporting.supervision.SupervisionQueries.CountedNeedRow;
import vn.donghanh.reporting.supervision.SupervisionQueries.SupervisedCasesView;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.shared.web.DisplayFormatter;
import vn.donghanh.shared.web.Texts;
import vn.donghanh.shared.web.address.QueryValue;

/** Backing bean of the list of cases behind a number. */
@Named
@RequestScoped
public class SupervisedCasesPage {
    @Inject
    SupervisionQueries queries;

    @Inject
    SupervisionParameters parameters;

    @Inject
    SupervisionFormatter formatter;

    @Inject
    DisplayFormatter display;

    @Inject
    Texts texts;

    @Inject
    @QueryValue("of")
    private @Nullable String key;

    @Inject
    @QueryValue("column")
    private @Nullable Integer column;

    private SupervisedCasesView view;

    @PostConstruct
    void load() {
        if (key == null) {
            throw new NotFoundException();
        }
        view = queries.cases(parameters.criteria(), key, column == null ? 0 : column);
    }

    public SupervisedCasesView view() {
        return view;
    }

    /** Returns the title of the number: "Đã gửi, rồi: Đơn vị từ chối". */
    public String title() {
        String[] parts = String.valueOf(key).split("\\.", -1);
        return switch (parts[0]) {
            case "stage" -> texts.get("FunnelStage." + parts[1]);
            case "stopped" -> texts.of(
                    "supervision.cases.stopped",
                    texts.get("FunnelStage." + parts[1]),
                    texts.get("LossReason." + parts[2]));
            case "lasting" -> texts.of(
                    "supervision.cases.lasting",
                    texts.get("Lasting." + parts[1]),
                    texts.get("LastingAnswer." + parts[2]));
            case "month", "soon" -> texts.of(
                    "supervision.cases." + parts[0],
                    display.month(YearMonth.from(view.span().from())));
            case "partner" -> texts.of(
                    "supervision.cases.partner", texts.get("PartnerAnswer." + parts[1]), partner(parts[2]));
            default -> texts.of("supervision.cases." + parts[0], texts.get("ReturnWithin." + parts[1]));
        };
    }

    private String partner(String id) {
        return view.frame().partners().stream()
                .filter(choice -> String.valueOf(choice.id().value()).equals(id))
                .map(PartnerChoice::name)
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    /** Returns the counted days and how many cases there are. */
    public String lead() {
        return view.span() == null
                ? texts.of(
                        "supervision.cases.lead.year",
                        view.yearEnd(),
                        view.rows().size())
                : texts.of(
                        view.needs() == 0 ? "supervision.cases.lead.cases" : "supervision.cases.lead",
                        formatter.span(view.span()),
                        view.needs(),
                        view.rows().size());
    }

    /** Returns the page that shows the number. */
    public String back() {
        String figure = String.valueOf(key).split("\\.", 2)[0];
        return switch (figure) {
            case "lasting", "followed", "closed", "returned" -> "lasting";
            case "month", "soon" -> "trends";
            case "partner" -> "capacity";
            default -> "losses";
        };
    }

    /** Returns what became of a need. */
    public String course(CountedNeedRow need) {
        return need.reason() == null
                ? texts.get("FunnelStage." + need.stage())
                : texts.get("LossReason." + need.reason());
    }
}
