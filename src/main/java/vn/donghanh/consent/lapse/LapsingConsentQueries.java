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
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseFile;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.consent.Consent;
import vn.donghanh.consent.ConsentScope;
import vn.donghanh.consent.ConsentStatus;
import vn.donghanh.partner.PartnerQueries;
import vn.donghanh.reference.DeadlineCode;
import vn.donghanh.reference.DeadlineQueries;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.security.Permission;
import vn.donghanh.shared.CentreTime;

/** Finds consents that expire soon and whose clients are to be asked again, those whose end is to be announced, and vital interests that ended unconfirmed. */
@ApplicationScoped
@Transactional
public class LapsingConsentQueries {
    @PersistenceContext
    EntityManager em;

    @Inject
    DeadlineQueries deadlines;

    @Inject
    PartnerQueries partners;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    private static final Set<ConsentStatus> NOES =
            Collections.unmodifiableSet(EnumSet.of(ConsentStatus.REFUSED, ConsentStatus.NOT_RENEWED));

    /**
     * A consent lapses if it ends within the time of notice and the client has not been asked again since. The consent to the case is also asked
     * for after it has expired; the others are asked for when they are needed. A consent to share with a partner is asked for again while the partner
     * has something of the client in hand, also after it has expired; before anything is sent it is asked for with what is to be sent.
     */
    private static final String LAPSING =
            """
            k.status = :granted and k.expiresOn <= :until
            and (k.scope = :case or k.organisationId is not null or k.expiresOn >= :today)
            and not exists (select 1 from Consent n where n.caseId = k.caseId and n.scope = k.scope and n.id > k.id
                and coalesce(n.organisationId, 0) = coalesce(k.organisationId, 0)
                and (n.status in :noes or n.status = :granted and k.scope not in :named))
            and (k.organisationId is null or exists (select 1 from DisclosureBasis b join Disclosure d on d.ref = b.disclosureRef
                where d.caseId = k.caseId and d.organisationId = k.organisationId and b.scope = k.scope
                and not exists (select 1 from DisclosureEnd e where e.disclosureRef = d.ref
                    and not exists (select 1 from DisclosureReopening o where o.closingId = e.id))))""";

    private static final String UNCONFIRMABLE =
            """
            t.kind = :confirm and t.endedAt is null
            and not exists (select 1 from VitalInterest v where v.caseId = t.caseId and v.expiresAt > :now)""";

    /**
     * A consent that lapses, with its last day.
     *
     * @param recipient the partner that has something of the client in hand; null for a scope that the Centre asks about itself
     */
    public record LapsingConsent(
            String ref, ConsentScope scope, @Nullable OrganisationId recipient, LocalDate expiresOn)
            implements Serializable {
        public boolean isForPartner() {
            return recipient != null;
        }
    }

    record DueConsent(Long caseId, String ref, @Nullable OrganisationId recipient) {
        /** Returns what one task is about: all that the Centre asks a client itself, or one consent for a partner. */
        String subject() {
            return recipient == null ? caseId.toString() : ref;
        }
    }

    /** @param last when the last follow-up is due */
    record FollowedUp(String ref, LocalDate expiresOn, Instant last) {
        boolean endsBeforeTheLast() {
            return CentreTime.day(last).isAfter(expiresOn);
        }
    }

    /**
     * Finds the lapsing consents without an open task to ask again: of those that the Centre asks for itself one of each case, that to the case if it
     * lapses, else the first to lapse; of those for partners each; in a follow-up that to the contact, if a follow-up lies after its end.
     */
    List<String> findDue() {
        Map<String, String> due = new LinkedHashMap<>();
        bind(em.createQuery(
                        """
                        select new vn.donghanh.consent.lapse.LapsingConsentQueries$DueConsent(k.caseId, k.ref, k.organisationId)
                        from Consent k join CaseFile c on c.id = k.caseId where\s"""
                                + LAPSING
                                + """
                                 and c.status in :statuses and c.erasedAt is null
                                and not exists (select 1 from CaseTask t join Consent s on s.ref = t.subject where t.caseId = k.caseId
                                    and t.kind = :renew and t.endedAt is null
                                    and (s.ref = k.ref or s.organisationId is null and k.organisationId is null))
                                order by case when k.scope = :case then 0 else 1 end, k.expiresOn, k.id""",
                        DueConsent.class))
                .setParameter("statuses", needingGround())
                .setParameter("renew", TaskKind.CONSENT_RENEW)
                .getResultList()
                .forEach(consent -> due.putIfAbsent(consent.subject(), consent.ref()));
        return Stream.concat(due.values().stream(), findDueOfFollowUps()).toList();
    }

    /** Finds the consents to contact after closing that end before the last follow-up that is still a task. */
    private Stream<String> findDueOfFollowUps() {
        return bind(em.createQuery(
                        "select new vn.donghanh.consent.lapse.LapsingConsentQueries$FollowedUp(k.ref, k.expiresOn,"
                                + " max(f.dueAt)) from Consent k join CaseFile c on c.id = k.caseId join CaseTask f on"
                                + " f.caseId = k.caseId where "
                                + LAPSING
                                + """
                                 and k.scope = :scope and c.status = :followedUp and c.erasedAt is null
                                and f.kind = :asked and f.endedAt is null
                                and not exists (select 1 from CaseTask t where t.caseId = k.caseId and t.kind = :renew and t.endedAt is null)
                                group by k.ref, k.expiresOn order by k.ref""",
                        FollowedUp.class))
                .setParameter("scope", ConsentScope.FOLLOW_UP_AFTER)
                .setParameter("followedUp", CaseStatus.FOLLOW_UP)
                .setParameter("asked", TaskKind.FOLLOW_UP)
                .setParameter("renew", TaskKind.CONSENT_RENEW)
                .getResultList()
                .stream()
                .filter(FollowedUp::endsBeforeTheLast)
                .map(FollowedUp::ref);
    }

    /** Finds the consents for partners about which the client need not be asked any more, since the partner has nothing in hand. */
    List<String> findUnneeded() {
        return bind(em.createQuery(
                        "select k.ref from Consent k join CaseTask t on t.subject = k.ref and t.caseId = k.caseId"
                                + " where t.kind = :renew and t.endedAt is null and k.organisationId is not null and not ("
                                + LAPSING + ") order by k.id",
                        String.class))
                .setParameter("renew", TaskKind.CONSENT_RENEW)
                .getResultList();
    }

    /**
     * Finds the consents to contact after closing whose last day has passed while the case is still followed up as if the client agreed: without a task
     * to end that.
     */
    List<String> findEnded() {
        return em.createQuery(
                        """
                        select k.ref from Consent k join CaseFile c on c.id = k.caseId
                        where c.status = :followedUp and c.erasedAt is null
                        and k.scope = :scope and k.status = :granted and k.expiresOn < :today
                        and not exists (select 1 from CaseTask t where t.caseId = k.caseId and t.kind = :end and t.endedAt is null)
                        order by k.id""",
                        String.class)
                .setParameter("followedUp", CaseStatus.FOLLOW_UP)
                .setParameter("scope", ConsentScope.FOLLOW_UP_AFTER)
                .setParameter("granted", ConsentStatus.GRANTED)
                .setParameter("today", CentreTime.today(clock))
                .setParameter("end", TaskKind.FOLLOW_UP_END)
                .getResultList();
    }

    /**
     * Finds the consents whose last day has passed, to which the client has said no since, and that still have an effect: partners see something, or the case needs the consent and the data
     * protection officer was not asked in after the no, which counts from the day after. A consent that was renewed or withdrawn meanwhile is not among them.
     */
    List<String> findStillInEffect() {
        return em.createQuery(
                        """
                        select k.ref from Consent k join CaseFile c on c.id = k.caseId where k.status = :granted and k.expiresOn < :today
                        and exists (select 1 from Consent n where n.caseId = k.caseId and n.scope = k.scope and n.id > k.id
                            and coalesce(n.organisationId, 0) = coalesce(k.organisationId, 0) and n.status in :noes)
                        and (k.scope = :case and c.status in :statuses and c.erasedAt is null
                            and not exists (select 1 from CaseTask t where t.caseId = k.caseId and t.kind = :officer
                                and (t.endedAt is null or exists (select 1 from Consent n where n.caseId = k.caseId and n.scope = k.scope
                                    and n.id > k.id and n.status in :noes and n.endedAt <= t.openedAt)))
                        or exists (select 1 from Disclosure d where d.caseId = k.caseId
                            and (k.scope = :case or d.organisationId = k.organisationId
                                and exists (select 1 from DisclosureBasis b where b.disclosureRef = d.ref and b.scope = k.scope))
                            and not exists (select 1 from DisclosureEnd e where e.disclosureRef = d.ref and e.goneAt <= :now
                                and not exists (select 1 from DisclosureReopening o where o.closingId = e.id))))
                        order by k.id""",
                        String.class)
                .setParameter("granted", ConsentStatus.GRANTED)
                .setParameter("noes", NOES)
                .setParameter("case", ConsentScope.CASE_MGMT)
                .setParameter("statuses", needingGround())
                .setParameter("officer", TaskKind.WITHDRAWAL_CONFIRM)
                .setParameter("today", CentreTime.today(clock))
                .setParameter("now", clock.instant())
                .getResultList();
    }

    /** Finds the tasks to confirm a vital interest that has ended, so that nobody can confirm it any more. */
    List<String> findUnconfirmable() {
        return em.createQuery("select t.ref from CaseTask t where " + UNCONFIRMABLE + " order by t.id", String.class)
                .setParameter("confirm", TaskKind.VITAL_INTEREST_CONFIRM)
                .setParameter("now", clock.instant())
                .getResultList();
    }

    /** Returns the case of such a task; empty if the task has ended meanwhile. */
    Optional<CaseId> findUnconfirmableCase(String task) {
        return em
                .createQuery("select t.caseId from CaseTask t where t.ref = :task and " + UNCONFIRMABLE, Long.class)
                .setParameter("task", task)
                .setParameter("confirm", TaskKind.VITAL_INTEREST_CONFIRM)
                .setParameter("now", clock.instant())
                .getResultList()
                .stream()
                .findFirst()
                .map(CaseId::new);
    }

    private static List<CaseStatus> needingGround() {
        return Arrays.stream(CaseStatus.values())
                .filter(CaseStatus::needsGround)
                .toList();
    }

    /** Returns the case of a consent, for the job: nobody is signed in. */
    CaseView getCase(CaseId caseId) {
        return em.find(CaseFile.class, caseId.value()).view();
    }

    /** Finds the consents of a case that lapse, the first to lapse first, in one SQL statement. */
    public List<LapsingConsent> findByCase(CaseId caseId) {
        return bind(em.createQuery(
                        "select new vn.donghanh.consent.lapse.LapsingConsentQueries$LapsingConsent(k.ref, k.scope,"
                                + " k.organisationId, k.expiresOn) from Consent k where k.caseId = :c and " + LAPSING
                                + " order by k.expiresOn, k.id",
                        LapsingConsent.class))
                .setParameter("c", caseId.value())
                .getResultList();
    }

    /** Returns the names of the partners of these consents, for readers who may see them. */
    public Map<OrganisationId, String> partnerNames(List<LapsingConsent> lapses) {
        return user.may(Permission.CONSENT_RECORD) || user.may(Permission.CONSENT_WITHDRAW)
                ? partners.names(lapses.stream()
                        .map(LapsingConsent::recipient)
                        .filter(Objects::nonNull)
                        .toList())
                : Map.of();
    }

    private <T> TypedQuery<T> bind(TypedQuery<T> query) {
        return query.setParameter("case", ConsentScope.CASE_MGMT)
                .setParameter("granted", ConsentStatus.GRANTED)
                .setParameter("noes", NOES)
                .setParameter(
                        "named",
                        Arrays.stream(ConsentScope.values())
                                .filter(ConsentScope::namesPerson)
                                .toList())
                .setParameter("today", CentreTime.today(clock))
                .setParameter("until", noticeUntil());
    }

    /** Returns the last expiry date that is announced today. */
    public LocalDate noticeUntil() {
        LocalDate today = CentreTime.today(clock);
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
