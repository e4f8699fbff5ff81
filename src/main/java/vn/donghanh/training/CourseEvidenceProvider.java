package vn.donghanh.training;

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

/** Provides courses that have begun as evidence of plan actions. */
@ApplicationScoped
class CourseEvidenceProvider implements ServiceEvidenceProvider {
    private static final String BEGUN = "select e from Enrolment e where e.caseId = :c and e.begunOn is not null";

    @PersistenceContext
    EntityManager em;

    @Override
    public EvidenceKind kind() {
        return EvidenceKind.COURSE;
    }

    @Override
    public List<ServiceEvidence> findRecent(CaseView caseView, int limit) {
        return em
                .createQuery(BEGUN + " order by e.begunOn desc, e.id desc", Enrolment.class)
                .setParameter("c", caseView.id().value())
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(CourseEvidenceProvider::evidence)
                .toList();
    }

    @Override
    public List<ServiceEvidence> findByRefs(CaseView caseView, Collection<String> refs) {
        return em
                .createQuery(BEGUN + " and e.ref in :refs", Enrolment.class)
                .setParameter("c", caseView.id().value())
                .setParameter("refs", refs)
                .getResultList()
                .stream()
                .map(CourseEvidenceProvider::evidence)
                .toList();
    }

    private static ServiceEvidence evidence(Enrolment enrolment) {
        return new ServiceEvidence(
                EvidenceKind.COURSE,
                enrolment.ref(),
                Objects.requireNonNull(enrolment.begunOn()),
                "EvidenceKind.COURSE",
                ServiceGroup.TRAINING,
                enrolment.needKey(),
                null);
    }
}
