package vn.donghanh.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.EvidenceKind;
import vn.donghanh.casefile.model.ServiceGroup;
import vn.donghanh.casefile.spi.ServiceEvidenceProvider;

/** Provides attended referrals as evidence of plan actions, by the neutral name alone. */
@ApplicationScoped
class ReferralEvidenceProvider implements ServiceEvidenceProvider {
    private static final String ATTENDED = "select r from Referral r where r.caseId = :c and r.attendedOn is not null";

    @PersistenceContext
    EntityManager em;

    @Override
    public EvidenceKind kind() {
        return EvidenceKind.REFERRAL;
    }

    @Override
    public List<ServiceEvidence> findRecent(CaseView caseView, int limit) {
        return em
                .createQuery(ATTENDED + " order by r.attendedOn desc, r.id desc", Referral.class)
                .setParameter("c", caseView.id().value())
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(ReferralEvidenceProvider::evidence)
                .toList();
    }

    @Override
    public List<ServiceEvidence> findByRefs(CaseView caseView, Collection<String> refs) {
        return em
                .createQuery(ATTENDED + " and r.ref in :refs", Referral.class)
                .setParameter("c", caseView.id().value())
                .setParameter("refs", refs)
                .getResultList()
                .stream()
                .map(ReferralEvidenceProvider::evidence)
                .toList();
    }

    private static ServiceEvidence evidence(Referral referral) {
        return new ServiceEvidence(
                EvidenceKind.REFERRAL,
                referral.ref(),
                Objects.requireNonNull(referral.attendedOn()),
                "EvidenceKind.REFERRAL",
                ServiceGroup.HEALTH,
                null,
                null);
    }
}
