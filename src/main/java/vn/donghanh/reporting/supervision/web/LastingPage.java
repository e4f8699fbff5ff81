package vn.donghanh.reporting.supervision.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.donghanh.closing.Milestone;
import vn.donghanh.reporting.supervision.Lasting;
import vn.donghanh.reporting.supervision.LastingAnswer;
import vn.donghanh.reporting.supervision.LastingView;
import vn.donghanh.reporting.supervision.LastingView.LastingCurve;
import vn.donghanh.reporting.supervision.LastingView.LastingPart;
import vn.donghanh.reporting.supervision.LastingView.LastingPoint;
import vn.donghanh.reporting.supervision.ReturnWithin;
import vn.donghanh.reporting.supervision.SupervisionQueries;
import vn.donghanh.reporting.supervision.web.CurveChart.Mark;
import vn.donghanh.shared.web.Texts;

/** Backing bean of the page that says what lasts after closing, and who comes back. */
@Named
@RequestScoped
public class LastingPage {
    private static final long SHOWN_DAYS = 365;
    private static final List<Long> DAYS = List.of(0L, 90L, 180L, 270L, SHOWN_DAYS);

    @Inject
    SupervisionQueries queries;

    @Inject
    SupervisionParameters parameters;

    @Inject
    Texts texts;

    private LastingView view;

    @PostConstruct
    void load() {
        view = queries.lasting(parameters.criteria());
    }

    public LastingView view() {
        return view;
    }

    /** Returns the picture of one part: this year with its worst case, and the year before. */
    public CurveChart chart(LastingPart part) {
        CurveChart chart = new CurveChart(SHOWN_DAYS, 1);
        LastingCurve now = part.curves().get(0);
        LastingCurve before = part.curves().get(1);
        chart.add(changes(now.line()), now.longest(), true);
        chart.add(changes(now.worstLine()), now.longest(), false);
        chart.add(changes(before.line()), before.longest(), false);
        return chart;
    }

    private static List<CurveChart.Change> changes(List<LastingPoint> line) {
        return line.stream()
                .map(point -> new CurveChart.Change(point.day(), point.share(), point.interval()))
                .toList();
    }

    public List<Mark> getDays() {
        return new CurveChart(SHOWN_DAYS, 1).days(DAYS);
    }

    /** Returns the address of the cases that had something at closing, by what is known of it. */
    public String heldCases(Lasting what, LastingAnswer answer, int column) {
        return parameters.casesAddress("lasting." + what + "." + answer, column);
    }

    /** Returns the address of the cases that were followed at a milestone. */
    public String followedCases(Milestone milestone, int column) {
        return parameters.casesAddress("followed." + milestone, column);
    }

    /** Returns the address of the cases that came back, or of all that are counted. */
    public String returnCases(ReturnWithin within, boolean returned, int column) {
        return parameters.casesAddress((returned ? "returned." : "closed.") + within, column);
    }

    /** Returns the text alternative of a picture. */
    public String description(LastingPart part) {
        return IntStream.range(0, part.curves().size())
                .mapToObj(at -> texts.of(
                        "supervision.lasting.spoken",
                        view.yearEnds().get(at),
                        part.curves().get(at).held(),
                        part.curves().get(at).lost()))
                .collect(Collectors.joining("; "));
    }
}
