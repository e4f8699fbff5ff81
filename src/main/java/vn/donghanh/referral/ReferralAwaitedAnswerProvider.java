package vn.donghanh.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.spi.AwaitedAnswerProvider;

/** Counts the referrals that no partner has answered. */
@ApplicationScoped
class ReferralAwaitedAnswerProvider implements AwaitedAnswerProvider {
    @PersistenceContext
    EntityManager em;

    @Override
    public Map<CaseId, Long> countAwaited(Collection<CaseId> cases) {
        return em
                .createQuery(
                        "select r.caseId, count(r) from Referral r where r.caseId in :cases and r.status in :open group by r.caseId",
                        Object[].class)
                .setParameter("cases", cases.stream().map(CaseId::value).toList())
                .setParameter("open", ReferralStatus.UNANSWERED)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(row -> new CaseId((Long) row[0]), row -> (Long) row[1]));
    }
}
