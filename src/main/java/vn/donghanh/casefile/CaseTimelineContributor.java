package vn.donghanh.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.donghanh.casefile.access.ReaderScope;
import vn.donghanh.casefile.model.CaseStep;
import vn.donghanh.casefile.model.CaseTransitionRepository;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.TriageLevelChange;
import vn.donghanh.casefile.spi.TimelineContributor;
import vn.donghanh.casefile.spi.TimelineEntry;

/** Contributes the case's transitions and triage-level changes to the timeline. */
@ApplicationScoped
class CaseTimelineContributor implements TimelineContributor {
    /** Why a plan or a closing was returned, or a follow-up ended, is on the page of that. */
    private static final Set<CaseStep> EXPLAINED =
            Set.of(CaseStep.DECLINE, CaseStep.PAUSE, CaseStep.WITHDRAW, CaseStep.MERGE);

    @PersistenceContext
    EntityManager em;

    @Inject
    CaseTransitionRepository transitions;

    @Override
    public boolean isVisibleTo(ReaderScope scope) {
        return true;
    }

    @Override
    public List<TimelineEntry> entries(CaseView caseView, int limit) {
        return Stream.concat(transitions(caseView, limit), levels(caseView, limit))
                .toList();
    }

    private Stream<TimelineEntry> transitions(CaseView caseView, int limit) {
        return transitions.findLatest(caseView, limit).stream().map(transition -> entry(
                        transition.at(),
                        transition.step().icon(),
                        "timeline.CaseStep." + transition.step(),
                        List.of(),
                        transition.by().value())
                .because(EXPLAINED.contains(transition.step()) ? transition.reason() : null));
    }

    private Stream<TimelineEntry> levels(CaseView caseView, int limit) {
        return em
                .createQuery(
                        "select l from TriageLevelChange l where l.caseId = :c order by l.id desc",
                        TriageLevelChange.class)
                .setParameter("c", caseView.id().value())
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(level -> entry(
                        level.at(),
                        "flag",
                        level.timelineKey(),
                        List.of("@TriageLevel." + level.to()),
                        level.by().value()));
    }

    private static TimelineEntry entry(Instant at, String icon, String key, List<String> arguments, long actor) {
        return new TimelineEntry(at, TimelineEntry.Group.CASE, icon, key, arguments, actor, false);
    }
}
