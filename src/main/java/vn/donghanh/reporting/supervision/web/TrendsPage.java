package vn.donghanh.reporting.supervision.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.donghanh.reporting.supervision.SupervisionQueries;
import vn.donghanh.reporting.supervision.TrendsView;
import vn.donghanh.shared.web.DisplayFormatter;
import vn.donghanh.shared.web.Texts;

/** Backing bean of the page of months: control chart, cohorts and forecast. */
@Named
@RequestScoped
public class TrendsPage {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuuMM", Locale.ROOT);
    private static final int LEFT = 44;
    private static final int RIGHT = 460;
    private static final int TOP = 14;
    private static final int GROUND = 174;

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

    private TrendsView view;

    /** A month in the picture. */
    public record Dot(int x, int y, String label, boolean signal) implements Serializable {}

    @PostConstruct
    void load() {
        view = queries.trends(parameters.criteria());
    }

    public TrendsView view() {
        return view;
    }

    /** Returns the address of the cases with a need that was identified in a month. */
    public String monthCases(YearMonth month) {
        return parameters.casesAddress("month." + month.format(MONTH), 0);
    }

    /** Returns the address of the cases with a need of a month that was served within thirty days. */
    public String soonServedCases(YearMonth month) {
        return parameters.casesAddress("soon." + month.format(MONTH), 0);
    }

    public List<Dot> getDots() {
        int months = view.months().size();
        return IntStream.range(0, months)
                .mapToObj(at -> new Dot(
                        LEFT + (RIGHT - LEFT) * at / (months - 1),
                        y(view.needs().values().get(at)),
                        String.valueOf(view.months().get(at).month().getMonthValue()),
                        view.months().get(at).signal() != null))
                .toList();
    }

    public String getLine() {
        return getDots().stream().map(dot -> dot.x() + "," + dot.y()).collect(Collectors.joining(" "));
    }

    /** Returns where a number of needs lies in the picture. */
    public int y(double needs) {
        double most = Math.max(
                view.needs().high(),
                view.needs().values().stream()
                        .mapToDouble(Double::doubleValue)
                        .max()
                        .orElse(1));
        return GROUND - (int) Math.round(needs * (GROUND - TOP) / Math.max(1, most));
    }

    /** Returns the text alternative of the picture. */
    public String description() {
        return texts.of(
                "supervision.trends.spoken",
                formatter.decimal(view.needs().mean()),
                formatter.decimal(view.needs().low()),
                formatter.decimal(view.needs().high()));
    }
}
