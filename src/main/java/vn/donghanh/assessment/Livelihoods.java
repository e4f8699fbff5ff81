package vn.donghanh.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import vn.donghanh.casefile.CaseView;
import vn.donghanh.casefile.Livelihood;
import vn.donghanh.casefile.LivelihoodSource;

/** What the first completed assessment of each episode found of job and income. */
@ApplicationScoped
class Livelihoods implements LivelihoodSource {
    @PersistenceContext
    EntityManager em;

    @Override
    public Map<Integer, Livelihood> atIntake(CaseView file) {
        return em.createQuery(
                        """
                        select a.episode, new vn.donghanh.casefile.Livelihood(
                            a.situation.employment, a.situation.employmentMissing, a.situation.income, a.situation.incomeMissing)
                        from Assessment a where a.state = :done and a.caseId = :c order by a.number""",
                        Object[].class)
                .setParameter("done", AssessmentState.COMPLETED)
                .setParameter("c", file.id().value())
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> (Integer) row[0], row -> (Livelihood) row[1], (first, later) -> first, HashMap::new));
    }
}
