package vn.donghanh.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.util.List;
import vn.donghanh.casefile.spi.DraftProvider;
import vn.donghanh.security.StaffId;

/** Provides the unsubmitted assessments for the last editor's list of drafts. */
@ApplicationScoped
class AssessmentDraftProvider implements DraftProvider {
    private static final String BEGUN =
            """
            select d.caseId as file, d.episode as episode, d.editedAt as savedAt from Assessment d
            where d.editedBy = :author and d.state = vn.donghanh.assessment.AssessmentStatus.DRAFT""";

    @PersistenceContext
    EntityManager em;

    @Override
    public List<Draft> findDrafts(StaffId author) {
        return DraftProvider.ofCases(
                em.createQuery(BEGUN, Tuple.class).setParameter("author", author),
                "assessment_draft.label",
                "/assessment/assessment/");
    }
}
