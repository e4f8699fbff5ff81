package vn.donghanh.placement;

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

/** Provides work that has begun as evidence of plan actions. */
@ApplicationScoped
class PlacementEvidenceProvider implements ServiceEvidenceProvider {
    private static final String BEGUN = "select p from Placement p where p.caseId = :c and p.startOn is not null";

    @PersistenceContext
    EntityManager em;

    @Override
    public EvidenceKind kind() {
        return EvidenceKind.PLACEMENT;
    }

    @Override
    public List<ServiceEvidence> findRecent(CaseView caseView, int limit) {
        return em
                .createQuery(BEGUN + " order by p.startOn desc, p.id desc", Placement.class)
                .setParameter("c", caseView.id().value())
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(PlacementEvidenceProvider::evidence)
                .toList();
    }

    @Override
    public List<ServiceEvidence> findByRefs(CaseView caseView, Collection<String> refs) {
        return em
                .createQuery(BEGUN + " and p.ref in :refs", Placement.class)
                .setParameter("c", caseView.id().value())
                .setParameter("refs", refs)
                .getResultList()
                .stream()
                .map(PlacementEvidenceProvider::evidence)
                .toList();
    }

    private static ServiceEvidence evidence(Placement placement) {
        return new ServiceEvidence(
                EvidenceKind.PLACEMENT,
                placement.ref(),
                Objects.requireNonNull(placement.startOn()),
                "EvidenceKind.PLACEMENT",
                ServiceGroup.JOB,
                placement.needKey(),
                null);
    }
}
