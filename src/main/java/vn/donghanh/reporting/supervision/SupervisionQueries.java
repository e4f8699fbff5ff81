package vn.donghanh.reporting.supervision;

import static vn.donghanh.security.Permission.OUTCOMES_SEE;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.casefile.CaseloadQueries;
import vn.donghanh.casefile.CaseloadQueries.CountedCaseRow;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.ServiceGroup;
import vn.donghanh.casefile.spi.PartnerRequestProvider.PartnerRequest;
import vn.donghanh.closing.FollowUpStatisticsQueries.MilestoneResponse;
import vn.donghanh.closing.Milestone;
import vn.donghanh.reporting.FigureKey;
import vn.donghanh.reporting.records.CountedSinceQueries;
import vn.donghanh.reporting.supervision.SupervisionFrame.PartnerChoice;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.NotFoundException;

/** What a supervisor or the director needs to know of the cases that they may open, with exact numbers. Each opening is an audit event. */
@UseCases(reads = true)
public class SupervisionQueries {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuuMM", Locale.ROOT);

    @Inject
    SupervisionSelectionQueries selections;

    @Inject
    CapacityQueries capacities;

    @Inject
    QualityQueries flaws;

    @Inject
    CaseloadQueries caseload;

    @Inject
    AuditContext auditContext;

    /**
     * The cases behind a number.
     *
     * @param span the counted days; null when a year of closings is counted
     * @param yearEnd the last day of that year; null otherwise
     * @param needs the number of needs that they have among them; zero when cases are counted
     */
    public record SupervisedCasesView(
            SupervisionFrame frame,
            @Nullable ComparedSpan span,
            @Nullable LocalDate yearEnd,
            long needs,
            List<SupervisedCaseRow> rows)
            implements Serializable {
        public SupervisedCasesView {
            rows = List.copyOf(rows);
        }
    }

    /** A case with the counted needs. */
    public record SupervisedCaseRow(CountedCaseRow row, List<CountedNeedRow> needs) implements Serializable {
        public SupervisedCaseRow {
            needs = List.copyOf(needs);
        }
    }

    /** @param reason why it is at no later stage; null at the last */
    public record CountedNeedRow(
            ServiceGroup service, LocalDate identifiedOn, FunnelStage stage, @Nullable LossReason reason)
            implements Serializable {}

    /** Where people are lost, and whether it gets better. */
    @Requires(OUTCOMES_SEE)
    @AuditAction("supervision.view-losses")
    public LossesView losses(SupervisionCriteria criteria) {
        SupervisionSelection selection = load("losses", criteria);
        return selection
                .once(LossesView.class, () -> LossesReport.of(selection))
                .with(selection.frame());
    }

    /** What lasts after closing, and who comes back. */
    @Requires(OUTCOMES_SEE)
    @AuditAction("supervision.view-lasting")
    public LastingView lasting(SupervisionCriteria criteria) {
        SupervisionSelection selection = load("lasting", criteria);
        return selection
                .once(LastingView.class, () -> LastingReport.of(selection).view(responses(selection)))
                .with(selection.frame());
    }

    /** Reads what the follow-ups of the two compared years found. */
    private static List<MilestoneResponse> responses(SupervisionSelection selection) {
        return selection
                .data()
                .followUpsAfter(selection.frame().chosen().until().minusYears(2));
    }

    /** Which partners answer, who has how much to do, and what is late. */
    @Requires(OUTCOMES_SEE)
    @AuditAction("supervision.view-capacity")
    public CapacityView capacity(SupervisionCriteria criteria) {
        return capacities.report(load("capacity", criteria));
    }

    /** How many needs the months bring, how many of them are soon served, and how many are to be expected. */
    @Requires(OUTCOMES_SEE)
    @AuditAction("supervision.view-trends")
    public TrendsView trends(SupervisionCriteria criteria) {
        SupervisionSelection selection = load("trends", criteria);
        return selection
                .once(TrendsView.class, () -> TrendsReport.of(selection))
                .with(selection.frame());
    }

    /** What is missing in the records of the open cases. */
    @Requires(OUTCOMES_SEE)
    @AuditAction("supervision.view-quality")
    public QualityView quality(SupervisionCriteria criteria) {
        return flaws.report(load("quality", criteria));
    }

    /**
     * Lists the cases behind a number.
     *
     * @param key {@code stage.CAME}, {@code stopped.SENT.DECLINED}, {@code lasting.WORK.LOST}, {@code followed.MONTH_6}, {@code closed.MONTHS_6},
     *     {@code returned.MONTHS_6}, {@code month.202605}, {@code soon.202605} or {@code partner.DECLINED.17}
     * @param column the period of the number, in the order of the page; the first where the page has one only
     * @throws NotFoundException when there is no such number
     */
    @Requires(OUTCOMES_SEE)
    @AuditAction("supervision.list-cases")
    public SupervisedCasesView cases(SupervisionCriteria criteria, String key, int column) {
        SupervisionSelection selection = load(key, criteria);
        FigureKey figure = FigureKey.parse(key);
        return switch (figure.figure()) {
            case "stage", "stopped" -> needCases(selection, figure, column);
            case "lasting", "followed", "closed", "returned" -> closedCases(selection, figure, column);
            case "month", "soon" -> monthCases(selection, figure, column);
            case "partner" -> partnerCases(selection, figure, column);
            default -> throw new NotFoundException();
        };
    }

    private SupervisedCasesView needCases(SupervisionSelection selection, FigureKey figure, int column) {
        ComparedSpan span = column(selection.frame().spans(), column);
        return needCases(selection, span, behind(figure, selection.funnel(span)));
    }

    private SupervisedCasesView needCases(SupervisionSelection selection, ComparedSpan span, List<NeedCourse> counted) {
        Map<CaseId, List<NeedCourse>> byCase = counted.stream().collect(Collectors.groupingBy(NeedCourse::caseId));
        return new SupervisedCasesView(selection.frame(), span, null, counted.size(), rows(byCase.keySet(), byCase));
    }

    private SupervisedCasesView monthCases(SupervisionSelection selection, FigureKey figure, int column) {
        ComparedSpan chosen = column(List.of(selection.frame().chosen()), column);
        YearMonth month = month(figure.part());
        return needCases(
                selection,
                new ComparedSpan(chosen.period(), month.atDay(1), month.atEndOfMonth()),
                TrendsReport.needs(selection, month, figure.figure().equals("soon")).stream()
                        .map(need -> NeedCourse.of(need, chosen.until()))
                        .toList());
    }

    private static YearMonth month(String digits) {
        try {
            return YearMonth.parse(digits, MONTH);
        } catch (DateTimeParseException none) {
            throw new NotFoundException();
        }
    }

    private SupervisedCasesView partnerCases(SupervisionSelection selection, FigureKey figure, int column) {
        ComparedSpan chosen = column(List.of(selection.frame().chosen()), column);
        String[] parts = figure.part().split("\\.", 2);
        PartnerAnswer answer = constant(PartnerAnswer.values(), parts[0]);
        OrganisationId partner = selection.frame().partners().stream()
                .map(PartnerChoice::id)
                .filter(id -> String.valueOf(id.value()).equals(parts[parts.length - 1]))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        Set<CaseId> counted = selection.requests(chosen).stream()
                .filter(request -> selection.isTo(request, partner) && answer.isOf(request, chosen.until()))
                .map(PartnerRequest::caseId)
                .collect(Collectors.toSet());
        return new SupervisedCasesView(selection.frame(), chosen, null, 0, rows(counted, Map.of()));
    }

    private SupervisedCasesView closedCases(SupervisionSelection selection, FigureKey figure, int column) {
        LastingReport report = LastingReport.of(selection);
        LocalDate yearEnd = column(report.yearEnds(), column);
        Set<CaseId> counted =
                switch (figure.figure()) {
                    case "lasting" -> {
                        String[] parts = figure.part().split("\\.", 2);
                        yield report.cases(
                                constant(Lasting.values(), parts[0]),
                                constant(LastingAnswer.values(), parts[parts.length - 1]),
                                yearEnd);
                    }
                    case "followed" -> report.followed(
                            responses(selection), constant(Milestone.values(), figure.part()), yearEnd);
                    default -> report.cases(
                            constant(ReturnWithin.values(), figure.part()),
                            figure.figure().equals("returned"),
                            yearEnd);
                };
        return new SupervisedCasesView(selection.frame(), null, yearEnd, 0, rows(counted, Map.of()));
    }

    private static <T> T column(List<T> columns, int column) {
        if (column < 0 || column >= columns.size()) {
            throw new NotFoundException();
        }
        return columns.get(column);
    }

    private SupervisionSelection load(String figure, SupervisionCriteria criteria) {
        SupervisionSelection selection = selections.load(criteria, span -> earliest(figure, span));
        auditContext.about(
                "figure",
                figure,
                String.valueOf(selection.frame().chosen().period().id()));
        return selection;
    }

    /** Returns the earliest day that the page of a figure looks at beside the spans. */
    private static LocalDate earliest(String figure, ComparedSpan chosen) {
        return switch (FigureKey.parse(figure).figure()) {
            case "lasting", "followed", "closed", "returned" -> CountedSinceQueries.followed(chosen.until());
            case "trends", "month", "soon" -> TrendsReport.fullMonths(chosen.until())
                    .get(0)
                    .atDay(1);
            default -> chosen.from();
        };
    }

    private static List<NeedCourse> behind(FigureKey key, Funnel funnel) {
        if (key.figure().equals("stage")) {
            return funnel.at(constant(FunnelStage.values(), key.part()));
        }
        String[] parts = key.part().split("\\.", 2);
        return funnel.stopped(
                constant(FunnelStage.values(), parts[0]), constant(LossReason.values(), parts[parts.length - 1]));
    }

    private static <E extends Enum<E>> E constant(E[] values, String name) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private List<SupervisedCaseRow> rows(Set<CaseId> counted, Map<CaseId, List<NeedCourse>> needs) {
        return caseload.rowsByCase(counted).entrySet().stream()
                .map(row ->
                        new SupervisedCaseRow(row.getValue(), needRows(needs.getOrDefault(row.getKey(), List.of()))))
                .toList();
    }

    private static List<CountedNeedRow> needRows(Collection<NeedCourse> courses) {
        return courses.stream()
                .map(course -> new CountedNeedRow(
                        course.need().service(), course.need().identifiedOn(), course.stage(), course.reason()))
                .toList();
    }
}
