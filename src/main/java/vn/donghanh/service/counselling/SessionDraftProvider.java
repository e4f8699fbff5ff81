package vn.donghanh.service.counselling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.util.List;
import vn.donghanh.casefile.spi.DraftProvider;
import vn.donghanh.security.StaffId;

/** Provides unsaved sessions for their author's list of drafts. */
@ApplicationScoped
class SessionDraftProvider implements DraftProvider {
    private static final String BEGUN =
            """
            select d.caseId as file, cast(null as Integer) as episode, d.savedAt as savedAt from SessionDraft d
            where d.staffId = :author""";

    @PersistenceContext
    EntityManager em;

    @Override
    public List<Draft> findDrafts(StaffId author) {
        return DraftProvider.ofCases(
                em.createQuery(BEGUN, Tuple.class).setParameter("author", author),
                "counselling_session.draft.label",
                "/service/session/");
    }
}
