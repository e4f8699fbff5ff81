package vn.donghanh.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import vn.donghanh.casefile.access.ReaderScope;
import vn.donghanh.casefile.model.CaseSection;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.spi.OngoingNoticeProvider;

/** Provides the notice of a deadline of care or of the protection of a child that runs after an incident. */
@ApplicationScoped
class IncidentOngoingNoticeProvider implements OngoingNoticeProvider {
    @Inject
    IncidentRepository incidents;

    @Override
    public List<String> records() {
        return List.of("Incident x where x.caseId = c.id");
    }

    @Override
    public Optional<Notice> findNotice(CaseView caseView, ReaderScope scope) {
        return incidents.findDeadlines(caseView.id()).stream()
                .filter(task -> task.ended() == null)
                .filter(task -> isShown(IncidentDeadline.of(task.kind()).orElseThrow(), scope))
                .findFirst()
                .map(task -> new Notice("incident.standing", List.of(task.due()), "/incident/list/", true));
    }

    private static boolean isShown(IncidentDeadline deadline, ReaderScope scope) {
        return switch (deadline) {
            case EXAM_72H, EXAM_120H -> scope.covers(CaseSection.HEALTH);
            case CHILD_MEASURES, CHILD_NOTICE -> scope.whole();
            case PLAN_REVIEW, SUPERVISOR_READING -> false;
        };
    }
}
