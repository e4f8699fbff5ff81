package vn.donghanh.consent.lapse;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.consent.Consent;
import vn.donghanh.consent.ConsentScope;
import vn.donghanh.consent.ConsentStatus;
import vn.donghanh.reference.DeadlineCode;
import vn.donghanh.reference.DeadlineQueries;
import vn.donghanh.shared.CentreTime;

/** Finds consents to a case that expire soon or have expired and have no open renewal task. */
@ApplicationScoped
@Transactional
public class LapsingConsentQueries {
    @PersistenceContext
    EntityManager em;

    @Inject
    DeadlineQueries deadlines;

    @Inject
    Clock clock;

    List<String> findDue() {
        return em.createQuery(
                        """
                        select k.ref from Consent k join CaseFile c on c.id = k.caseId
                        where k.scope = :case and k.status = :granted and k.expiresOn <= :until
                        and c.status in :statuses and c.erasedAt is null
                        and not exists (select 1 from CaseTask t where t.caseId = k.caseId and t.kind = :renew
                            and t.subject = k.ref and t.endedAt is null)
                        order by k.expiresOn, k.id""",
                        String.class)
                .setParameter("case", ConsentScope.CASE_MGMT)
                .setParameter("granted", ConsentStatus.GRANTED)
                .setParameter("until", noticeUntil())
                .setParameter(
                        "statuses",
                        Arrays.stream(CaseStatus.values())
                                .filter(CaseStatus::needsGround)
                                .toList())
                .setParameter("renew", TaskKind.CONSENT_RENEW)
                .getResultList();
    }

    /** Returns the last expiry date that is announced today. */
    public LocalDate noticeUntil() {
        LocalDate today = CentreTime.day(clock.instant());
        return today.plusDays(deadlines.amount(DeadlineCode.CONSENT_RENEW, today));
    }

    /** Loads a consent with a write lock, so that two nodes do not announce its expiry twice. */
    Optional<Consent> findAndLock(String ref) {
        return em
                .createQuery("select k from Consent k where k.ref = :ref", Consent.class)
                .setParameter("ref", ref)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .stream()
                .findFirst();
    }
}
