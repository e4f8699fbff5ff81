package vn.donghanh.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import vn.donghanh.casefile.CaseId;
import vn.donghanh.casefile.CaseView;
import vn.donghanh.casefile.Livelihood;
import vn.donghanh.casefile.LivelihoodSource;

/** What the first completed assessment of each episode found of job and income. */
@ApplicationScoped
class Livelihoods implements LivelihoodSource {
    private static final String COMPLETED =
            """
            select a.caseId, a.episode, new vn.donghanh.casefile.Livelihood(
                a.situation.employment, a.situation.employmentMissing, a.situation.income, a.situation.incomeMissing)
            from Assessment a where a.state = :done\s""";
    private static final String FIRST_LAST = "order by a.number desc";

    @PersistenceContext
    EntityManager em;

    @Override
    public Map<Integer, Livelihood> atIntake(CaseView file) {
        return em.createQuery(COMPLETED + "and a.caseId = :c " + FIRST_LAST, Object[].class)
                .setParameter("done", AssessmentState.COMPLETED)
                .setParameter("c", file.id().value())
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> (Integer) row[1], row -> (Livelihood) row[2], (later, first) -> first, HashMap::new));
    }

    @Override
    public Map<Episode, Livelihood> everyIntake() {
        return em.createQuery(COMPLETED + FIRST_LAST, Object[].class)
                .setParameter("done", AssessmentState.COMPLETED)
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> new Episode(new CaseId((Long) row[0]), (Integer) row[1]),
                        row -> (Livelihood) row[2],
                        (later, first) -> first,
                        HashMap::new));
    }
}
