package vn.donghanh.reporting.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import vn.donghanh.casefile.spi.DraftProvider;
import vn.donghanh.security.StaffId;

/** Provides texts of reports that were typed and not saved for their author's list of drafts. */
@ApplicationScoped
class ReportDraftProvider implements DraftProvider {
    @PersistenceContext
    EntityManager em;

    @Override
    public List<Draft> findDrafts(StaffId author) {
        return em
                .createQuery(
                        """
                        select d.reportRef as report, d.savedAt as savedAt from ReportDraft d join Report r on r.ref = d.reportRef
                        where d.staffId = :author and r.status = DRAFT""",
                        Tuple.class)
                .setParameter("author", author)
                .getResultList()
                .stream()
                .map(row -> new Draft(
                        null,
                        null,
                        "report.draft.label",
                        "/reporting/report/write/" + row.get("report", String.class),
                        row.get("savedAt", Instant.class)))
                .toList();
    }
}
