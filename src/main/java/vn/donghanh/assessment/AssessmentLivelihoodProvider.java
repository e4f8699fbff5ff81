package vn.donghanh.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.Livelihood;
import vn.donghanh.casefile.spi.LivelihoodProvider;

/** Provides employment and income from the first completed assessment of each episode. */
@ApplicationScoped
class AssessmentLivelihoodProvider implements LivelihoodProvider {
    @PersistenceContext
    EntityManager em;

    @Override
    public Map<CaseId, Map<Integer, Livelihood>> atIntake(Collection<CaseId> files) {
        Map<CaseId, Map<Integer, Livelihood>> found = new HashMap<>();
        if (!files.isEmpty()) {
            em
                    .createQuery(
                            """
                            select a.caseId, a.episode, new vn.donghanh.casefile.model.Livelihood(
                                a.situation.employment, a.situation.employmentMissing, a.situation.income, a.situation.incomeMissing)
                            from Assessment a where a.state = :done and a.caseId in :files order by a.number""",
                            Object[].class)
                    .setParameter("done", AssessmentStatus.COMPLETED)
                    .setParameter("files", files.stream().map(CaseId::value).toList())
                    .getResultList()
                    .stream()
                    .forEach(row -> found.computeIfAbsent(new CaseId((Long) row[0]), caseId -> new HashMap<>())
                            .putIfAbsent((Integer) row[1], (Livelihood) row[2]));
        }
        return found;
    }
}
