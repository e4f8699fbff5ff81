package vn.donghanh.reporting.supervision;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.CaseStatisticsQueries.ManagedCase;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.reporting.SupervisionData;
import vn.donghanh.reporting.SupervisionData.NeedState;
import vn.donghanh.security.StaffId;

/** The cases that a supervisor chose among those that they may see. */
final class SupervisionSelection {
    private final SupervisionFrame frame;
    private final SupervisionData data;
    private final Map<CaseId, ManagedCase> managed;
    private final @Nullable StaffId worker;
    private final Map<ComparedSpan, List<NeedState>> needs = new HashMap<>();

    SupervisionSelection(
            SupervisionFrame frame, SupervisionData data, List<ManagedCase> managed, @Nullable StaffId worker) {
        this.frame = frame;
        this.data = data;
        this.managed = managed.stream().collect(Collectors.toMap(ManagedCase::id, Function.identity()));
        this.worker = worker;
    }

    SupervisionFrame frame() {
        return frame;
    }

    SupervisionData data() {
        return data;
    }

    /** Returns the needs that were identified in a span of days, as known at its end. */
    List<NeedState> needs(ComparedSpan span) {
        return needs.computeIfAbsent(span, this::findNeeds);
    }

    private List<NeedState> findNeeds(ComparedSpan span) {
        SupervisionCriteria criteria = frame.criteria();
        return data.needsIdentified(span.from(), span.until()).stream()
                .filter(need -> isOfWorker(need.caseId()))
                .filter(need -> criteria.service() == null || need.service() == criteria.service())
                .filter(need -> criteria.level() == null || need.level() == criteria.level())
                .filter(need -> criteria.partner() == null
                        || need.requests().stream()
                                .anyMatch(request -> Objects.equals(request.partner(), criteria.partner())))
                .toList();
    }

    Funnel funnel(ComparedSpan span) {
        return new Funnel(needs(span).stream()
                .map(need -> NeedCourse.of(need, span.until()))
                .toList());
    }

    boolean isOfWorker(CaseId caseId) {
        ManagedCase held = managed.get(caseId);
        return worker == null || (held != null && worker.equals(held.manager()));
    }
}
