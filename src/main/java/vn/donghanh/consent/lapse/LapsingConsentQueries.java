package vn.donghanh.consent.lapse;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.consent.Consent;
import vn.donghanh.consent.ConsentScope;
import vn.donghanh.consent.ConsentStatus;
import vn.donghanh.reference.DeadlineCode;
import vn.donghanh.reference.DeadlineQueries;
import vn.donghanh.shared.CentreTime;

/** Finds consents that expire soon and whose clients are to be asked again. */
@ApplicationScoped
@Transactional
public class LapsingConsentQueries {
    @PersistenceContext
    EntityManager em;

    @Inject
    DeadlineQueries deadlines;

    @Inject
    Clock clock;

    /**
     * A consent lapses if it ends within the time of notice and the client has not been asked again since. The consent to the case is also asked
     * for after it has expired; the others are asked for when they are needed. Consents to share with a partner are asked with what is to be shared.
     */
    private static final String LAPSING =
            """
            k.status = :granted and k.organisationId is null and k.expiresOn <= :until
            and (k.scope = :case or k.expiresOn >= :today)
            and not exists (select 1 from Consent n where n.caseId = k.caseId and n.scope = k.scope and n.id > k.id
                and (n.status = :refused or n.status = :granted and k.scope not in :named))""";

    /** A consent that lapses, with its last day. */
    public record LapsingConsent(ConsentScope scope, LocalDate expiresOn) implements Serializable {}

    record DueConsent(Long caseId, String ref) {}

    /** Finds one lapsing consent of each case without an open task to ask again: that to the case if it lapses, else the first to lapse. */
    List<String> findDue() {
        Map<Long, String> due = new LinkedHashMap<>();
        bind(em.createQuery(
                        """
                        select new vn.donghanh.consent.lapse.LapsingConsentQueries$DueConsent(k.caseId, k.ref)
                        from Consent k join CaseFile c on c.id = k.caseId where\s"""
                                + LAPSING
                                + """
                                 and c.status in :statuses and c.erasedAt is null
                                and not exists (select 1 from CaseTask t where t.caseId = k.caseId and t.kind = :renew and t.endedAt is null)
                                order by case when k.scope = :case then 0 else 1 end, k.expiresOn, k.id""",
                        DueConsent.class))
                .setParameter(
                        "statuses",
                        Arrays.stream(CaseStatus.values())
                                .filter(CaseStatus::needsGround)
                                .toList())
                .setParameter("renew", TaskKind.CONSENT_RENEW)
                .getResultList()
                .forEach(consent -> due.putIfAbsent(consent.caseId(), consent.ref()));
        return List.copyOf(due.values());
    }

    /** Finds the consents of a case that lapse, the first to lapse first, in one SQL statement. */
    public List<LapsingConsent> findByCase(CaseId caseId) {
        return bind(em.createQuery(
                        "select new vn.donghanh.consent.lapse.LapsingConsentQueries$LapsingConsent(k.scope, k.expiresOn)"
                                + " from Consent k where k.caseId = :c and " + LAPSING
                                + " order by k.expiresOn, k.id",
                        LapsingConsent.class))
                .setParameter("c", caseId.value())
                .getResultList();
    }

    private <T> TypedQuery<T> bind(TypedQuery<T> query) {
        return query.setParameter("case", ConsentScope.CASE_MGMT)
                .setParameter("granted", ConsentStatus.GRANTED)
                .setParameter("refused", ConsentStatus.REFUSED)
                .setParameter(
                        "named",
                        Arrays.stream(ConsentScope.values())
                                .filter(ConsentScope::namesPerson)
                                .toList())
                .setParameter("today", CentreTime.day(clock.instant()))
                .setParameter("until", noticeUntil());
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
