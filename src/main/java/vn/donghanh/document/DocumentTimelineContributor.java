package vn.donghanh.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.spi.TimelineContributor;
import vn.donghanh.casefile.spi.TimelineEntry;
import vn.donghanh.security.StaffId;

/** Adds to the case timeline that a document was added or withdrawn, without its title or type. */
@ApplicationScoped
class DocumentTimelineContributor implements TimelineContributor {
    @PersistenceContext
    EntityManager em;

    record DocumentDates(
            Instant addedAt, StaffId addedBy, @Nullable Instant withdrawnAt, @Nullable StaffId withdrawnBy) {}

    @Override
    public List<String> records() {
        return List.of("Document x where x.caseId = c.id");
    }

    @Override
    public List<TimelineEntry> entries(CaseView caseView, int most) {
        return em
                .createQuery(
                        "select new vn.donghanh.document.DocumentTimelineContributor$DocumentDates("
                                + "d.addedAt, d.addedBy, d.withdrawnAt, d.withdrawnBy) from Document d"
                                + " where d.caseId = :c order by coalesce(d.withdrawnAt, d.addedAt) desc",
                        DocumentDates.class)
                .setParameter("c", caseView.id().value())
                .setMaxResults(most)
                .getResultList()
                .stream()
                .flatMap(dates -> Stream.of(
                        entry("document.timeline.added", dates.addedAt(), dates.addedBy()),
                        dates.withdrawnAt() == null
                                ? null
                                : entry("document.timeline.withdrawn", dates.withdrawnAt(), dates.withdrawnBy())))
                .filter(Objects::nonNull)
                .toList();
    }

    private static TimelineEntry entry(String key, Instant at, @Nullable StaffId by) {
        return new TimelineEntry(
                at, TimelineEntry.Group.CASE, "folder", key, List.of(), by == null ? null : by.value(), false);
    }
}
