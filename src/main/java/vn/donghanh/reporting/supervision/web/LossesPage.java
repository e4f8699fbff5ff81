package vn.donghanh.reporting.supervision.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.donghanh.reporting.supervision.FunnelStage;
import vn.donghanh.reporting.supervision.LossReason;
import vn.donghanh.reporting.supervision.LossesView;
import vn.donghanh.reporting.supervision.LossesView.LossRow;
import vn.donghanh.reporting.supervision.LossesView.StageRow;
import vn.donghanh.reporting.supervision.LossesView.WaitingCurve;
import vn.donghanh.reporting.supervision.SupervisionQueries;
import vn.donghanh.reporting.supervision.web.CurveChart.Mark;
import vn.donghanh.shared.web.Texts;

/** Backing bean of the page that says where people are lost, and whether it gets better. */
@Named
@RequestScoped
public class LossesPage {
    private static final long SHOWN_DAYS = 90;
    private static final List<Long> DAYS = List.of(0L, 7L, 14L, 30L, 60L, SHOWN_DAYS);

    @Inject
    SupervisionQueries queries;

    @Inject
    SupervisionParameters parameters;

    @Inject
    SupervisionFormatter formatter;

    @Inject
    Texts texts;

    private LossesView view;
    private CurveChart chart;

    @PostConstruct
    void load() {
        view = queries.losses(parameters.criteria());
        chart = new CurveChart(SHOWN_DAYS, 0);
        for (WaitingCurve curve : view.waiting()) {
            chart.add(
                    curve.line().stream()
                            .map(point -> new CurveChart.Change(point.day(), point.share(), point.interval()))
                            .toList(),
                    curve.longest(),
                    chart.getCurves().isEmpty());
        }
    }

    public LossesView view() {
        return view;
    }

    public CurveChart chart() {
        return chart;
    }

    public List<Mark> getDays() {
        return chart.days(DAYS);
    }

    /** Returns the address of the cases behind a number. */
    public String stageCases(FunnelStage stage, int column) {
        return parameters.casesAddress("stage." + stage, column);
    }

    public String stoppedCases(FunnelStage stage, LossReason reason, int column) {
        return parameters.casesAddress("stopped." + stage + "." + reason, column);
    }

    /** Returns the width of the bar of a stage in per cent of the first. */
    public long bar(StageRow row, int column) {
        long all = view.stages().get(0).cells().get(column).count().needs();
        return all == 0 ? 0 : row.cells().get(column).count().needs() * 100 / all;
    }

    /** Returns whether a row of losses is the first of its stage. */
    public boolean isFirstOfStage(LossRow row) {
        int at = view.losses().indexOf(row);
        return at == 0 || view.losses().get(at - 1).stage() != row.stage();
    }

    /** Returns the answer to the question where people are lost, and where they wait. */
    public List<String> answers() {
        long all = view.stages().get(0).cells().get(0).count().needs();
        if (all == 0) {
            return List.of(texts.get("supervision.answer.nobody"));
        }
        StageRow lost = view.mostLostAfter();
        StageRow waiting = view.mostWaitingAfter();
        return Stream.of(
                        lost == null
                                ? texts.of("supervision.answer.noneLost", all)
                                : answer("supervision.answer.lost", lost, lost.lost()),
                        waiting == null ? "" : answer("supervision.answer.waiting", waiting, waiting.waiting()))
                .filter(sentence -> !sentence.isEmpty())
                .toList();
    }

    private String answer(String key, StageRow row, long needs) {
        return texts.of(
                key,
                texts.get("supervision.after." + row.stage()),
                needs,
                row.cells().get(0).count().needs());
    }

    /** Returns the answer to the question whether it gets better: by the share of eligible needs that were served. */
    public List<String> developments() {
        List<WaitingCurve> curves = view.waiting();
        return IntStream.range(1, curves.size())
                .mapToObj(at -> texts.of(
                        "supervision.development." + view.served().get(at - 1),
                        formatter.span(curves.get(at).span()),
                        formatter.percent(curves.get(0).served()),
                        formatter.percent(curves.get(at).served())))
                .toList();
    }

    /** Returns the text alternative of the curves. */
    public String description() {
        return view.waiting().stream()
                .map(curve -> texts.of(
                        "supervision.waiting.spoken",
                        formatter.span(curve.span()),
                        curve.served().of(),
                        formatter.median(curve.median())))
                .collect(Collectors.joining("; "));
    }
}
