package vn.donghanh.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.Map;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.SelfRating;
import vn.donghanh.casefile.spi.SelfRatingProvider;

/** Reads the first rating of each episode from the completed assessments. */
@ApplicationScoped
class AssessmentSelfRatingProvider implements SelfRatingProvider {
    @PersistenceContext
    EntityManager em;

    @Override
    public Map<Integer, SelfRating> atIntake(CaseView caseView) {
        Map<Integer, SelfRating> found = new HashMap<>();
        em.createQuery(
                        """
                        select a.episode, new vn.donghanh.casefile.model.SelfRating(a.situation.selfRating, a.situation.selfRatingMissing)
                        from Assessment a where a.state = :done and a.caseId = :file order by a.number""",
                        Object[].class)
                .setParameter("done", AssessmentStatus.COMPLETED)
                .setParameter("file", caseView.id().value())
                .getResultList()
                .forEach(row -> found.putIfAbsent((Integer) row[0], (SelfRating) row[1]));
        return found;
    }
}
