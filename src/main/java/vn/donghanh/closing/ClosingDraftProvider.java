package vn.donghanh.closing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.util.List;
import vn.donghanh.casefile.spi.DraftProvider;
import vn.donghanh.security.StaffId;

/** Provides unsent closing requests to the user who edited them last. */
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
