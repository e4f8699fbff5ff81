package vn.donghanh.conference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.draft.AuthorDraftRepository;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.task.TaskEnding;
import vn.donghanh.conference.access.ConferenceInvitee;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.shared.RuleViolationException;

/** Stores conferences with everything that belongs to them. Callers must have checked access to the case. */
@ApplicationScoped
class ConferenceRepository {
    private static final String CASE = "c";
    private static final String REF = "ref";

    @PersistenceContext
    EntityManager em;

    @Inject
    AuthorDraftRepository drafts;

    /** How the task of a decision ended; without an end while it is open. */
    record DecisionTask(
            String subject,
            Instant due,
            @Nullable Instant ended,
            @Nullable StaffId endedBy,
            @Nullable TaskEnding ending) {}

    void add(Object entity) {
        em.persist(entity);
    }

    void remove(Object entity) {
        em.remove(entity);
    }

    CaseConference get(CaseId caseId, @Nullable String ref) {
        return em
                .createQuery(
                        "select k from CaseConference k where k.caseId = :c and k.ref = :ref", CaseConference.class)
                .setParameter(CASE, caseId.value())
                .setParameter(REF, ref == null ? "" : ref)
                .getResultList()
                .stream()
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    /** Keeps others from saving a draft of its minutes until the transaction ends: two requests of one page would both begin one. */
    void lock(CaseConference conference) {
        em.lock(conference, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Returns the conferences of a case, the latest first. */
    List<CaseConference> findByCase(CaseId caseId, int most) {
        return em.createQuery(
                        "select k from CaseConference k where k.caseId = :c order by k.startsAt desc, k.id desc",
                        CaseConference.class)
                .setParameter(CASE, caseId.value())
                .setMaxResults(most)
                .getResultList();
    }

    List<CaseConference> findPlanned(CaseId caseId) {
        return em.createQuery(
                        "select k from CaseConference k where k.caseId = :c and k.status = :planned order by k.startsAt",
                        CaseConference.class)
                .setParameter(CASE, caseId.value())
                .setParameter("planned", ConferenceStatus.PLANNED)
                .getResultList();
    }

    List<ConferenceInvitee> findInvitees(Collection<String> conferences) {
        return conferences.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select i from ConferenceInvitee i where i.conferenceRef in :refs order by i.id",
                                ConferenceInvitee.class)
                        .setParameter("refs", conferences)
                        .getResultList();
    }

    List<ConferenceGuest> findGuests(String conference) {
        return em.createQuery(
                        "select g from ConferenceGuest g where g.conferenceRef = :ref order by g.id",
                        ConferenceGuest.class)
                .setParameter(REF, conference)
                .getResultList();
    }

    ConferenceGuest getGuest(CaseId caseId, @Nullable String ref) {
        return em
                .createQuery(
                        "select g from ConferenceGuest g where g.caseId = :c and g.ref = :ref", ConferenceGuest.class)
                .setParameter(CASE, caseId.value())
                .setParameter(REF, ref == null ? "" : ref)
                .getResultList()
                .stream()
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    List<ConferenceTransition> findTransitions(String conference) {
        return em.createQuery(
                        "select m from ConferenceTransition m where m.conferenceRef = :ref order by m.id",
                        ConferenceTransition.class)
                .setParameter(REF, conference)
                .getResultList();
    }

    /** Returns the latest transitions of the conferences of a case. */
    List<ConferenceTransition> findTransitions(CaseId caseId, int most) {
        return em.createQuery(
                        "select m from ConferenceTransition m where m.caseId = :c order by m.id desc",
                        ConferenceTransition.class)
                .setParameter(CASE, caseId.value())
                .setMaxResults(most)
                .getResultList();
    }

    /** Returns the versions of the minutes, the newest first. */
    List<ConferenceMinutes> findMinutes(String conference) {
        return em.createQuery(
                        "select m from ConferenceMinutes m where m.conferenceRef = :ref order by m.versionNumber desc",
                        ConferenceMinutes.class)
                .setParameter(REF, conference)
                .getResultList();
    }

    Optional<ConferenceMinutes> findLatestMinutes(String conference) {
        return em
                .createQuery(
                        "select m from ConferenceMinutes m where m.conferenceRef = :ref order by m.versionNumber desc",
                        ConferenceMinutes.class)
                .setParameter(REF, conference)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** Returns the latest versions of minutes of a case. */
    List<ConferenceMinutes> findMinutes(CaseId caseId, int most) {
        return em.createQuery(
                        "select m from ConferenceMinutes m where m.caseId = :c order by m.id desc",
                        ConferenceMinutes.class)
                .setParameter(CASE, caseId.value())
                .setMaxResults(most)
                .getResultList();
    }

    /** Returns which of these conferences have minutes. */
    List<String> findWithMinutes(Collection<String> conferences) {
        return conferences.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select m.conferenceRef from ConferenceMinutes m where m.conferenceRef in :refs"
                                        + " and m.versionNumber = 1",
                                String.class)
                        .setParameter("refs", conferences)
                        .getResultList();
    }

    List<ConferenceDecision> findDecisions(Collection<String> conferences) {
        return conferences.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select d from ConferenceDecision d where d.conferenceRef in :refs order by d.id",
                                ConferenceDecision.class)
                        .setParameter("refs", conferences)
                        .getResultList();
    }

    ConferenceDecision getDecision(CaseId caseId, @Nullable String ref) {
        return em
                .createQuery(
                        "select d from ConferenceDecision d where d.caseId = :c and d.ref = :ref",
                        ConferenceDecision.class)
                .setParameter(CASE, caseId.value())
                .setParameter(REF, ref == null ? "" : ref)
                .getResultList()
                .stream()
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    /** Returns the tasks of the decisions of a case, by the reference of the decision. */
    Map<String, DecisionTask> findDecisionTasks(CaseId caseId) {
        return em
                .createQuery(
                        "select new vn.donghanh.conference.ConferenceRepository$DecisionTask("
                                + "t.subject, t.dueAt, t.endedAt, t.endedBy, t.ending)"
                                + " from CaseTask t where t.caseId = :c and t.kind in :kinds",
                        DecisionTask.class)
                .setParameter(CASE, caseId.value())
                .setParameter("kinds", List.of(TaskKind.CONFERENCE_DECISION, TaskKind.CONFERENCE_PLAN_CHANGE))
                .getResultList()
                .stream()
                .collect(Collectors.toMap(DecisionTask::subject, task -> task, (first, second) -> second));
    }

    List<ConferenceResult> findResults(Collection<String> decisions) {
        return decisions.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select r from ConferenceResult r where r.decisionRef in :refs", ConferenceResult.class)
                        .setParameter("refs", decisions)
                        .getResultList();
    }

    List<ConferenceHandover> findHandovers(String conference) {
        return em.createQuery(
                        "select h from ConferenceHandover h where h.conferenceRef = :ref order by h.id",
                        ConferenceHandover.class)
                .setParameter(REF, conference)
                .getResultList();
    }

    /** Returns the latest parts of minutes that were handed over for this case. */
    List<ConferenceHandover> findHandovers(CaseId caseId, int most) {
        return em.createQuery(
                        "select h from ConferenceHandover h where h.caseId = :c order by h.id desc",
                        ConferenceHandover.class)
                .setParameter(CASE, caseId.value())
                .setMaxResults(most)
                .getResultList();
    }

    /** Returns the minutes that the user is writing. */
    Optional<ConferenceDraft> findDraft(String conference) {
        return drafts.find(ConferenceDraft.class, Map.of("conferenceRef", conference));
    }

    /** @throws RuleViolationException when the user's draft was saved in another tab since this one was opened */
    Optional<ConferenceDraft> findDraftForSaving(String conference, MinutesTab tab) {
        return drafts.findForSaving(
                ConferenceDraft.class, Map.of("conferenceRef", conference), draft -> draft.isKnownTo(tab));
    }

    void endDraft(String conference) {
        drafts.end(ConferenceDraft.class, Map.of("conferenceRef", conference));
    }
}
