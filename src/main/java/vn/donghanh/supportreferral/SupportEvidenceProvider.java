package vn.donghanh.supportreferral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.EvidenceKind;
import vn.donghanh.casefile.model.ServiceGroup;
import vn.donghanh.casefile.spi.ServiceEvidenceProvider;

/** Provides what a client received from a partner as evidence of plan actions. An answer of the partner alone proves nothing. */
@ApplicationScoped
class SupportEvidenceProvider implements ServiceEvidenceProvider {
    private static final String RECEIVED =
            "select r from SupportReferral r where r.caseId = :c and r.helpedOn is not null";

    @PersistenceContext
    EntityManager em;

    @Override
    public EvidenceKind kind() {
        return EvidenceKind.SUPPORT;
    }

    @Override
    public List<ServiceEvidence> findRecent(CaseView caseView, int limit) {
        return em
                .createQuery(RECEIVED + " order by r.helpedOn desc, r.id desc", SupportReferral.class)
                .setParameter("c", caseView.id().value())
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(SupportEvidenceProvider::evidence)
                .toList();
    }

    @Override
    public List<ServiceEvidence> findByRefs(CaseView caseView, Collection<String> refs) {
        return em
                .createQuery(RECEIVED + " and r.ref in :refs", SupportReferral.class)
                .setParameter("c", caseView.id().value())
                .setParameter("refs", refs)
                .getResultList()
                .stream()
                .map(SupportEvidenceProvider::evidence)
                .toList();
    }

    private static ServiceEvidence evidence(SupportReferral referral) {
        return new ServiceEvidence(
                EvidenceKind.SUPPORT,
                referral.ref(),
                Objects.requireNonNull(referral.helpedOn()),
                "EvidenceKind.SUPPORT",
                Optional.ofNullable(referral.needGroup()).orElse(ServiceGroup.OTHER),
                referral.needKey(),
                null);
    }
}
