package vn.donghanh.oversight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.CaseView;
import vn.donghanh.casefile.TimelineEntry;
import vn.donghanh.casefile.TimelineSource;
import vn.donghanh.security.StaffId;

/** That a correction was asked for, and that it was answered; what it says stands on its own page. */
@ApplicationScoped
class CorrectionTimeline implements TimelineSource {
    @PersistenceContext
    EntityManager em;

    @Override
    public List<TimelineEntry> entries(CaseView file, int most) {
        return em
                .createQuery("select c from Correction c where c.caseId = :file order by c.id desc", Correction.class)
                .setParameter("file", file.id())
                .setMaxResults(most)
                .getResultList()
                .stream()
                .flatMap(one -> Stream.concat(
                        Stream.of(entry(one.askedAt(), "edit", "timeline.correction.asked", one, one.askedBy())),
                        answered(one)))
                .toList();
    }

    private static Stream<TimelineEntry> answered(Correction one) {
        Instant at = one.answeredAt();
        return at == null
                ? Stream.empty()
                : Stream.of(entry(at, "check", "timeline.correction.answered", one, one.answeredBy()));
    }

    private static TimelineEntry entry(Instant at, String icon, String key, Correction one, @Nullable StaffId actor) {
        return new TimelineEntry(
                at,
                TimelineEntry.Group.CASE,
                icon,
                key,
                List.of("@CorrectionAbout." + one.about()),
                actor == null ? null : actor.value(),
                false);
    }
}
