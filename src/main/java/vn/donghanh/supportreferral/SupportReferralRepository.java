package vn.donghanh.supportreferral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.shared.NotFoundException;

/** Repository of referrals for support and their transitions. The Centre loads by case, partners by disclosure code and organisation. */
@ApplicationScoped
class SupportReferralRepository {
    @PersistenceContext
    EntityManager em;

    void add(Object row) {
        em.persist(row);
    }

    /** Returns the referrals of a case, newest first. The caller must have checked access to the case. */
    List<SupportReferral> findByCase(CaseId caseId) {
        return em.createQuery(
                        "select r from SupportReferral r where r.caseId = :c order by r.id desc", SupportReferral.class)
                .setParameter("c", caseId.value())
                .getResultList();
    }

    /** @throws NotFoundException if the case has no such referral */
    SupportReferral get(CaseId caseId, String ref) {
        return em
                .createQuery(
                        "select r from SupportReferral r where r.caseId = :c and r.ref = :ref", SupportReferral.class)
                .setParameter("c", caseId.value())
                .setParameter("ref", ref)
                .getResultList()
                .stream()
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    /** Returns the transitions of a referral in the order in which they were recorded. */
    List<SupportTransition> findTransitions(SupportReferral referral) {
        return em.createQuery(
                        "select m from SupportTransition m where m.referralRef = :ref order by m.id",
                        SupportTransition.class)
                .setParameter("ref", referral.ref())
                .getResultList();
    }

    /** Returns the transitions of all referrals of a case, newest first. */
    List<SupportTransition> findTransitions(CaseId caseId, int limit) {
        return em.createQuery(
                        "select m from SupportTransition m where m.caseId = :c order by m.id desc",
                        SupportTransition.class)
                .setParameter("c", caseId.value())
                .setMaxResults(limit)
                .getResultList();
    }

    /** Returns the referrals of all cases that were made for a need. */
    List<SupportReferral> findForNeeds() {
        return em.createQuery(
                        "select r from SupportReferral r where r.needKey is not null order by r.id",
                        SupportReferral.class)
                .getResultList();
    }

    List<SupportReferral> findAll() {
        return em.createQuery("select r from SupportReferral r order by r.id", SupportReferral.class)
                .getResultList();
    }

    /** Returns the transitions of all referrals that were recorded by the cutoff, in that order. */
    List<SupportTransition> findTransitionsUntil(Instant cutoff) {
        return em.createQuery(
                        "select m from SupportTransition m where m.movedAt <= :cutoff order by m.id",
                        SupportTransition.class)
                .setParameter("cutoff", cutoff)
                .getResultList();
    }
}
