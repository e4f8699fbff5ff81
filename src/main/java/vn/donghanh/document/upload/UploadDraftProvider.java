package vn.donghanh.document.upload;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.util.List;
import vn.donghanh.casefile.spi.DraftProvider;
import vn.donghanh.security.StaffId;

/** Provides the cases at which a member of staff has uploaded files that are not filed yet. */
@ApplicationScoped
class UploadDraftProvider implements DraftProvider {
    private static final String WAITING =
            """
            select u.caseId as file, cast(null as Integer) as episode, max(u.changedAt) as savedAt from Upload u
            where u.staffId = :author and u.caseId is not null
            and u.status <> vn.donghanh.document.upload.UploadStatus.RECEIVING group by u.caseId""";

    @PersistenceContext
    EntityManager em;

    @Override
    public List<Draft> findDrafts(StaffId author) {
        return DraftProvider.ofCases(
                em.createQuery(WAITING, Tuple.class).setParameter("author", author),
                "document_draft.label",
                "/document/add/");
    }
}
