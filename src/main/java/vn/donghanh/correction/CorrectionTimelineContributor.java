package vn.donghanh.correction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.spi.TimelineContributor;
import vn.donghanh.casefile.spi.TimelineEntry;
import vn.donghanh.security.StaffId;

/** Contributes requests and answers of corrections to the timeline of a case, without their text. */
@ApplicationScoped
class CorrectionTimelineContributor implements TimelineContributor {
    @PersistenceContext
    EntityManager em;

    @Override
    public List<String> records() {
        return List.of("Correction x where x.caseId = c.id");
    }

    @Override
    public List<TimelineEntry> entries(CaseView caseView, int most) {
        return em
                .createQuery("select c from Correction c where c.caseId = :case order by c.id desc", Correction.class)
                .setParameter("case", caseView.id())
                .setMaxResults(most)
                .getResultList()
                .stream()
                .flatMap(correction -> Stream.concat(
                        Stream.of(entry(
                                correction.askedAt(),
                                "edit",
                                "timeline.correction.asked",
                                correction,
                                correction.askedBy())),
                        answered(correction)))
                .toList();
    }

    private static Stream<TimelineEntry> answered(Correction correction) {
        Instant at = correction.answeredAt();
        return at == null
                ? Stream.empty()
                : Stream.of(entry(at, "check", "timeline.correction.answered", correction, correction.answeredBy()));
    }

    private static TimelineEntry entry(
            Instant at, String icon, String key, Correction correction, @Nullable StaffId actor) {
        return new TimelineEntry(
                at,
                TimelineEntry.Group.CASE,
                icon,
                key,
                List.of("@CorrectionSubject." + correction.about()),
                actor == null ? null : actor.value(),
                false);
    }
}
