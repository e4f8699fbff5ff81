package vn.donghanh.reporting.supervision;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.CaseStatisticsQueries.CaseFact;
import vn.donghanh.casefile.CaseloadQueries.ManagedCase;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.TriageLevel;
import vn.donghanh.casefile.spi.PartnerRequestProvider.PartnerRequest;
import vn.donghanh.reporting.SupervisionData;
import vn.donghanh.reporting.SupervisionData.NeedState;
import vn.donghanh.reporting.supervision.CapacityView.PartnerRow;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.security.StaffId;

/** The cases that a supervisor chose among those that they may see. */
final class SupervisionSelection {
    private final SupervisionFrame frame;
    private final SupervisionData data;
    private final @Nullable StaffId worker;
    private final Map<OrganisationId, String> partners;
    private final boolean namesAllPartners;
    private final Map<ComparedSpan, List<NeedState>> needs = new HashMap<>();

    /**
     * @param partners the names of all partners that were asked
     * @param namesAllPartners whether the reader may know of each request to whom it went
     */
    SupervisionSelection(
            SupervisionFrame frame,
            SupervisionData data,
            @Nullable StaffId worker,
            Map<OrganisationId, String> partners,
            boolean namesAllPartners) {
        this.frame = frame;
        this.data = data;
        this.worker = worker;
        this.partners = Map.copyOf(partners);
        this.namesAllPartners = namesAllPartners;
    }

    SupervisionFrame frame() {
        return frame;
    }

    SupervisionData data() {
        return data;
    }

    /** Counts a view once for the same cases, choice and days. It has the frame of whom it was counted for. */
    <V> V once(Class<V> view, Supplier<V> count) {
        return data.once(new Choice(view, frame.criteria(), frame.spans(), worker, namesAllPartners), view, count);
    }

    private record Choice(
            Class<?> view,
            SupervisionCriteria criteria,
            List<ComparedSpan> spans,
            @Nullable StaffId worker,
            boolean namesAllPartners) {}

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
                        || need.requests().stream().anyMatch(request -> isTo(request, criteria.partner())))
                .toList();
    }

    Funnel funnel(ComparedSpan span) {
        return new Funnel(needs(span).stream()
                .map(need -> NeedCourse.of(need, span.until()))
                .toList());
    }

    /** Returns who manages a case; null when nobody does. */
    @Nullable
    StaffId manager(CaseId caseId) {
        ManagedCase held = data.managed().get(caseId);
        return held == null ? null : held.manager();
    }

    /** Returns the open cases, as far as worker and level limit them. */
    List<CaseFact> openCases() {
        TriageLevel level = frame.criteria().level();
        return data.cases().stream()
                .filter(counted -> counted.status().isOpen() && isOfWorker(counted.id()))
                .filter(counted -> level == null || counted.level() == level)
                .toList();
    }

    /** Returns what was asked of others in a span of days. */
    List<PartnerRequest> requests(ComparedSpan span) {
        SupervisionCriteria criteria = frame.criteria();
        return data.requests().stream()
                .filter(request -> !request.sentOn().isBefore(span.from())
                        && !request.sentOn().isAfter(span.until()))
                .filter(request -> isOfWorker(request.caseId()))
                .filter(request -> criteria.service() == null || request.group() == criteria.service())
                .filter(request -> criteria.partner() == null || isTo(request, criteria.partner()))
                .toList();
    }

    /** Whether a request went to this partner, and the reader may know it. */
    boolean isTo(PartnerRequest request, @Nullable OrganisationId partner) {
        return partner != null && partner.equals(request.partner()) && isPartnerNamed(request);
    }

    boolean isPartnerNamed(PartnerRequest request) {
        return namesAllPartners || !request.partnerTellsSubject();
    }

    /** Returns how partners answered what was asked in the chosen days. */
    List<PartnerRow> partnerRows() {
        return PartnerRows.of(
                requests(frame.chosen()),
                this::isPartnerNamed,
                frame.criteria().isLimited(),
                partners,
                frame.chosen().until());
    }

    boolean isOfWorker(CaseId caseId) {
        return worker == null || worker.equals(manager(caseId));
    }
}
