package vn.donghanh.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.consent.DisclosureCode;
import vn.donghanh.shared.NotFoundException;

/** Repository of referrals and their transitions. The Centre loads by case, partners by disclosure code and organisation. */
@ApplicationScoped
public class ReferralRepository {
    @PersistenceContext
    EntityManager em;

    @Inject
    AuditContext auditContext;

    void add(Referral referral) {
        em.persist(referral);
    }

    /** Records a transition and names the referral and the step in the audit log. */
    void append(Referral referral, ReferralTransition transition) {
        em.persist(transition);
        auditContext.about(
                "disclosure", referral.code().value(), transition.step().name());
    }

    /** Returns the referrals of a case, newest first. The caller must have checked access to the case. */
    List<Referral> findByCase(CaseId caseId) {
        return em.createQuery("select r from Referral r where r.caseId = :c order by r.id desc", Referral.class)
                .setParameter("c", caseId.value())
                .getResultList();
    }

    /** @throws NotFoundException if the case has no such referral */
    Referral get(CaseId caseId, String code) {
        return DisclosureCode.parse(code)
                .flatMap(parsed -> find(caseId, parsed))
                .orElseThrow(NotFoundException::new);
    }

    Optional<Referral> find(CaseId caseId, DisclosureCode code) {
        return em
                .createQuery("select r from Referral r where r.caseId = :c and r.code = :code", Referral.class)
                .setParameter("c", caseId.value())
                .setParameter("code", code)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** Loads the referral with a pessimistic lock, so that concurrent runs of the job never process it twice. */
    public Optional<Referral> findForUpdate(String ref) {
        return em
                .createQuery("select r from Referral r where r.ref = :ref", Referral.class)
                .setParameter("ref", ref)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** Returns the transitions of a referral in the order in which they were recorded. */
    public List<ReferralTransition> findTransitions(Referral referral) {
        return em.createQuery(
                        "select m from ReferralTransition m where m.referralRef = :r order by m.id",
                        ReferralTransition.class)
                .setParameter("r", referral.ref())
                .getResultList();
    }

    /** Returns the transitions of all referrals of a case, newest first. */
    List<ReferralTransition> findTransitions(CaseId caseId, int limit) {
        return em.createQuery(
                        "select m from ReferralTransition m where m.caseId = :c order by m.id desc",
                        ReferralTransition.class)
                .setParameter("c", caseId.value())
                .setMaxResults(limit)
                .getResultList();
    }
}
