package vn.donghanh.closing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.util.List;
import vn.donghanh.casefile.spi.DraftProvider;
import vn.donghanh.security.StaffId;

/** Requests to close that were begun and not sent, for who wrote on them last. */
@ApplicationScoped
class ClosingDraftProvider implements DraftProvider {
    private static final String BEGUN =
            """
            select d.caseId as file, d.episode as episode, d.savedAt as savedAt from ClosingRequest d
            where d.draftedBy = :author and d.state = vn.donghanh.closing.ClosingStatus.DRAFT""";

    @PersistenceContext
    EntityManager em;

    @Override
    public List<Draft> findDrafts(StaffId author) {
        return DraftProvider.ofCases(
                em.createQuery(BEGUN, Tuple.class).setParameter("author", author),
                "closing_draft.label",
                "/closing/closing/");
    }
}
