package vn.donghanh.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.task.TaskEnding;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.InList;
import vn.donghanh.shared.NotFoundException;

/** Stores incidents, their events and notices, and reads their deadlines. Callers must have checked access to the case. */
@ApplicationScoped
class IncidentRepository {
    private static final String LATEST =
            """
            from Incident i where i.caseId = :c and not exists
            (select 1 from Incident v where v.incidentRef = i.incidentRef and v.versionNumber > i.versionNumber)""";

    @PersistenceContext
    EntityManager em;

    /**
     * One deadline of an incident, as the task that it is stored as.
     *
     * @param subject the incident
     */
    record DeadlineTask(
            long id,
            String subject,
            TaskKind kind,
            Instant due,
            @Nullable Instant ended,
            @Nullable TaskEnding ending,
            @Nullable StaffId endedBy,
            @Nullable String sentCode,
            boolean reached) {}

    void add(Incident incident) {
        em.persist(incident);
    }

    void append(IncidentEvent event) {
        em.persist(event);
    }

    void add(IncidentNotice notice) {
        em.persist(notice);
    }

    /** Returns the newest version of each incident, the newest incident first. */
    List<Incident> findLatest(CaseId caseId, int most) {
        return em.createQuery(
                        "select i " + LATEST + " order by coalesce(i.happenedAt, i.recordedAt) desc, i.id desc",
                        Incident.class)
                .setParameter("c", caseId.value())
                .setMaxResults(most)
                .getResultList();
    }

    /** Returns the newest version of each incident of the present episode. */
    List<Incident> findByEpisode(CaseView caseView) {
        return em.createQuery("select i " + LATEST + " and i.episode = :e order by i.id", Incident.class)
                .setParameter("c", caseView.id().value())
                .setParameter("e", caseView.episode())
                .getResultList();
    }

    /** @throws NotFoundException when the case has no such incident */
    Incident getLatest(CaseId caseId, @Nullable String incidentRef) {
        return em
                .createQuery("select i " + LATEST + " and i.incidentRef = :ref", Incident.class)
                .setParameter("c", caseId.value())
                .setParameter("ref", incidentRef)
                .getResultList()
                .stream()
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    /** Returns when the first version of an incident was recorded. */
    Instant findFirstRecordedAt(String incidentRef) {
        return em.createQuery("select i.recordedAt from Incident i where i.ref = :ref", Instant.class)
                .setParameter("ref", incidentRef)
                .getSingleResult();
    }

    /** Returns all versions of an incident, newest first. */
    List<Incident> findVersions(String incidentRef) {
        return em.createQuery(
                        "select i from Incident i where i.incidentRef = :ref order by i.versionNumber desc",
                        Incident.class)
                .setParameter("ref", incidentRef)
                .getResultList();
    }

    /** Returns an incident that this member of staff recorded after the given time. */
    Optional<Incident> findRecordedBy(StaffId staff, @Nullable String ref, Instant since) {
        return em
                .createQuery(
                        "select i from Incident i where i.ref = :ref and i.staffId = :staff and i.recordedAt > :since",
                        Incident.class)
                .setParameter("ref", ref)
                .setParameter("staff", staff)
                .setParameter("since", since)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** Returns the deadlines of all incidents of the case, by due time. */
    List<DeadlineTask> findDeadlines(CaseId caseId) {
        InList kinds = InList.of("kind", IncidentDeadline.tasks());
        return kinds.bind(em.createQuery(
                        "select new vn.donghanh.incident.IncidentRepository$DeadlineTask(t.id, t.subject, t.kind,"
                                + " t.dueAt, t.endedAt, t.ending, t.endedBy, t.sentCode, t.reached) from CaseTask t where"
                                + " t.caseId = :c and " + kinds.includes("t.kind") + " order by t.dueAt, t.id",
                        DeadlineTask.class))
                .setParameter("c", caseId.value())
                .getResultList();
    }

    /** Returns the events of one incident, oldest first. */
    List<IncidentEvent> findEvents(String incidentRef) {
        return em.createQuery(
                        "select e from IncidentEvent e where e.incidentRef = :ref order by e.id", IncidentEvent.class)
                .setParameter("ref", incidentRef)
                .getResultList();
    }

    /** Returns the outcomes of deadlines of a case, newest first. */
    List<IncidentEvent> findSettled(CaseId caseId, int most) {
        return em.createQuery(
                        "select e from IncidentEvent e where e.caseId = :c and e.kind = :kind order by e.id desc",
                        IncidentEvent.class)
                .setParameter("c", caseId.value())
                .setParameter("kind", IncidentEvent.Kind.DEADLINE)
                .setMaxResults(most)
                .getResultList();
    }

    /** Returns the notices about one incident, oldest first. */
    List<IncidentNotice> findNotices(String incidentRef) {
        return em.createQuery(
                        "select n from IncidentNotice n where n.incidentRef = :ref order by n.id", IncidentNotice.class)
                .setParameter("ref", incidentRef)
                .getResultList();
    }

    /** Returns the notices of a case, newest first. */
    List<IncidentNotice> findNotices(CaseId caseId, int most) {
        return em.createQuery(
                        "select n from IncidentNotice n where n.caseId = :c order by n.id desc", IncidentNotice.class)
                .setParameter("c", caseId.value())
                .setMaxResults(most)
                .getResultList();
    }
}
