package vn.donghanh.casefile.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.spi.DraftProvider;
import vn.donghanh.security.StaffId;

/** Provides the unsent texts of forms for their author's list of drafts. */
@ApplicationScoped
class CaseDraftProvider implements DraftProvider {
    @PersistenceContext
    EntityManager em;

    @Override
    public List<Draft> findDrafts(StaffId author) {
        return em
                .createQuery(
                        "select d.caseId as file, d.form as form, d.savedAt as savedAt from CaseDraft d where d.staffId = :author",
                        Tuple.class)
                .setParameter("author", author)
                .getResultList()
                .stream()
                .map(row -> {
                    CaseDraftForm form = row.get("form", CaseDraftForm.class);
                    return new Draft(
                            new CaseId(row.get("file", Long.class)),
                            null,
                            form.labelKey(),
                            form.page(),
                            row.get("savedAt", Instant.class));
                })
                .toList();
    }
}
