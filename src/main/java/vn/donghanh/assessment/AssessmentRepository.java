package vn.donghanh.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.encryption.FieldEncryption;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.PersonRef;

/** Stores the assessments of a case and the withdrawals of needs. */
@ApplicationScoped
class AssessmentRepository {
    @PersistenceContext
    EntityManager em;

    @Inject
    FieldEncryption encryption;

    NeedCipher needCipher(PersonRef person) {
        return new NeedCipher(encryption, person);
    }

    /** Saves what was edited, and detects a conflict of versions now and not at the commit. */
    void update(Assessment assessment, AssessmentDraft draft, CaseView caseView, StaffId staffId, Instant at) {
        assessment.update(draft, caseView, encryption, staffId, at);
        em.flush();
    }

    /** Adds the assessment that follows the last one, without the needs that the client has withdrawn. */
    void addNext(Assessment last, CaseView caseView, StaffId staffId, Instant at) {
        em.persist(last.beginNext(caseView, findWithdrawnNeedKeys(caseView), encryption, staffId, at));
    }

    /** Adds the withdrawal of a need. */
    void addWithdrawal(CaseView caseView, WithdrawNeedCommand command, StaffId staffId, Instant at) {
        em.persist(new NeedWithdrawal(caseView, command, encryption, staffId, at));
    }

    void add(Assessment assessment) {
        em.persist(assessment);
    }

    /** Returns the newest assessment of this episode, with its needs. */
    Optional<Assessment> findNewest(CaseView caseView) {
        return em
                .createQuery(
                        """
                        select distinct a from Assessment a left join fetch a.needs
                        where a.caseId = :c and a.episode = :e order by a.number desc""",
                        Assessment.class)
                .setParameter("c", caseView.id().value())
                .setParameter("e", caseView.episode())
                .getResultList()
                .stream()
                .findFirst();
    }

    /** Returns the newest completed assessment of this episode, with its needs. */
    Optional<Assessment> findCompleted(CaseView caseView) {
        return em
                .createQuery(
                        """
                        select distinct a from Assessment a left join fetch a.needs
                        where a.caseId = :c and a.episode = :e and a.state = :done order by a.number desc""",
                        Assessment.class)
                .setParameter("c", caseView.id().value())
                .setParameter("e", caseView.episode())
                .setParameter("done", AssessmentStatus.COMPLETED)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** Returns the keys of the needs of this case that the client has withdrawn. */
    Set<String> findWithdrawnNeedKeys(CaseView caseView) {
        return Set.copyOf(em.createQuery("select w.needKey from NeedWithdrawal w where w.caseId = :c", String.class)
                .setParameter("c", caseView.id().value())
                .getResultList());
    }

    List<EligibilityRuleOption> findRules(LocalDate day) {
        return em
                .createQuery("select r from EligibilityRule r order by r.area, r.place", EligibilityRule.class)
                .getResultList()
                .stream()
                .filter(rule -> rule.validOn(day))
                .map(EligibilityRule::toOption)
                .toList();
    }

    /** Flushes now, so that a version conflict is detected here and not at the commit. */
    void flush() {
        em.flush();
    }
}
