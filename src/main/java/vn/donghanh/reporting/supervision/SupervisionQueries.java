package vn.donghanh.reporting.supervision;

import static vn.donghanh.security.Permission.OUTCOMES_SEE;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.casefile.CaseStatisticsQueries;
import vn.donghanh.casefile.CaseStatisticsQueries.CountedCaseRow;
import vn.donghanh.casefile.CaseStatisticsQueries.ManagedCase;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.ServiceGroup;
import vn.donghanh.reporting.FigureKey;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.NotFoundException;

/** What a supervisor or the director needs to know of the cases that they may open, with exact numbers. Each opening is an audit event. */
@UseCases
public class SupervisionQueries {
    @Inject
    SupervisionSelectionQueries selections;

    @Inject
    CaseStatisticsQueries cases;

    @Inject
    AuditContext auditContext;

    /**
     * The cases behind a number.
     *
     * @param needs the number of needs that they have among them
     */
    public record SupervisedCasesView(
            SupervisionFrame frame, ComparedSpan span, long needs, List<SupervisedCaseRow> rows)
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
        return LossesReport.of(selection);
    }

    /**
     * Lists the cases behind a number.
     *
     * @param key {@code stage.CAME} or {@code stopped.SENT.DECLINED}
     * @param column the period of the number, in the order of the page
     * @throws NotFoundException when there is no such number
     */
    @Requires(OUTCOMES_SEE)
    @AuditAction("supervision.list-cases")
    public SupervisedCasesView cases(SupervisionCriteria criteria, String key, int column) {
        SupervisionSelection selection = load(key, criteria);
        List<ComparedSpan> spans = selection.frame().spans();
        if (column < 0 || column >= spans.size()) {
            throw new NotFoundException();
        }
        ComparedSpan span = spans.get(column);
        List<NeedCourse> counted = behind(FigureKey.parse(key), selection.funnel(span));
        return new SupervisedCasesView(selection.frame(), span, counted.size(), rows(counted));
    }

    private SupervisionSelection load(String figure, SupervisionCriteria criteria) {
        SupervisionSelection selection = selections.load(criteria);
        auditContext.about(
                "figure",
                figure,
                String.valueOf(selection.frame().chosen().period().id()));
        return selection;
    }

    private static List<NeedCourse> behind(FigureKey key, Funnel funnel) {
        return switch (key.figure()) {
            case "stage" -> funnel.at(constant(FunnelStage.values(), key.part()));
            case "stopped" -> {
                String[] parts = key.part().split("\\.", 2);
                yield funnel.stopped(
                        constant(FunnelStage.values(), parts[0]),
                        constant(LossReason.values(), parts[parts.length - 1]));
            }
            default -> throw new NotFoundException();
        };
    }

    private static <E extends Enum<E>> E constant(E[] values, String name) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private List<SupervisedCaseRow> rows(List<NeedCourse> counted) {
        Map<CaseId, List<NeedCourse>> byCase = counted.stream().collect(Collectors.groupingBy(NeedCourse::caseId));
        Map<String, CaseId> ids =
                cases.managedCases().stream().collect(Collectors.toMap(ManagedCase::number, ManagedCase::id));
        return cases.rows(byCase.keySet()).stream()
                .map(row -> new SupervisedCaseRow(row, needRows(byCase.getOrDefault(ids.get(row.number()), List.of()))))
                .toList();
    }

    private static List<CountedNeedRow> needRows(Collection<NeedCourse> courses) {
        return courses.stream()
                .map(course -> new CountedNeedRow(
                        course.need().service(), course.need().identifiedOn(), course.stage(), course.reason()))
                .toList();
    }
}
