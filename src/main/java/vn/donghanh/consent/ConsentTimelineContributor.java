package vn.donghanh.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.spi.TimelineContributor;
import vn.donghanh.casefile.spi.TimelineEntry;

/** Contributes the answered consents to the timeline of a case. */
@ApplicationScoped
class ConsentTimelineContributor implements TimelineContributor {
    @PersistenceContext
    EntityManager em;

    @Override
    public List<String> records() {
        return List.of("ConsentTransition x where x.caseId = c.id");
    }

    @Override
    public List<TimelineEntry> entries(CaseView caseView, int most) {
        List<TimelineEntry> entries = new ArrayList<>();
        em
                .createQuery(
                        "select e from ConsentTransition e where e.caseId = :c order by e.id desc",
                        ConsentTransition.class)
                .setParameter("c", caseView.id().value())
                .setMaxResults(most)
                .getResultList()
                .stream()
                .filter(event -> event.to() != ConsentStatus.REQUESTED && event.to() != ConsentStatus.SUPERSEDED)
                .map(ConsentTimelineContributor::entry)
                .forEach(entries::add);
        return entries;
    }

    private static TimelineEntry entry(ConsentTransition event) {
        String icon =
                switch (event.to()) {
                    case GRANTED -> "check";
                    case REFUSED, NOT_RENEWED, WITHDRAWN -> "no";
                    case EXPIRED -> "clock";
                    case REQUESTED, SUPERSEDED -> "note";
                };
        return new TimelineEntry(
                event.at(),
                TimelineEntry.Group.CASE,
                icon,
                "timeline.consent." + event.to(),
                List.of("@ConsentScope." + event.scope()),
                event.by().value(),
                false);
    }
}
