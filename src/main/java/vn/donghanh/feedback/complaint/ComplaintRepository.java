package vn.donghanh.feedback.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.casefile.access.CaseAccess;
import vn.donghanh.casefile.model.CaseFile;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Role;
import vn.donghanh.shared.NotFoundException;

/**
 * Stores complaints. Every query contains {@link #READABLE}: no party to the complaint reads it; one to the director is read by the director alone,
 * never by a delegate; one to the supervisor by who supervises the case and does not manage it. A conflict of interest in the case holds here too.
 */
@ApplicationScoped
class ComplaintRepository {
    private static final String READABLE =
            """
             from Complaint p where :reader not member of p.parties and (
            (p.addressee = vn.donghanh.feedback.complaint.ComplaintAddressee.DIRECTOR and :director = true
                and (p.aboutCase is null or exists (select 1 from CaseFile c where c.id = p.aboutCase and %s)))
            or (p.addressee = vn.donghanh.feedback.complaint.ComplaintAddressee.SUPERVISOR and :supervisor = true
                and (p.aboutCase is null or exists (select 1 from CaseFile c where c.id = p.aboutCase
                    and (c.managerId is null or c.managerId <> :reader) and %s))))"""
                    .formatted(CaseAccess.NOT_BLOCKED, CaseAccess.SUPERVISED);

    private static final String WAITING = READABLE + " and p.dueAt is not null";

    @PersistenceContext
    EntityManager em;

    @Inject
    CaseAccess access;

    @Inject
    CurrentUser user;

    @Inject
    AuditContext auditContext;

    void add(Object row) {
        em.persist(row);
    }

    /** Returns the case that a complaint is about; null when it is about none. */
    @Nullable
    CaseView caseView(@Nullable CaseId caseId) {
        return caseId == null ? null : em.find(CaseFile.class, caseId.value()).view();
    }

    /** @throws NotFoundException when it does not exist or the reader may not read it; the two cases are indistinguishable */
    Complaint get(@Nullable String ref) {
        String wanted = Objects.requireNonNullElse(ref, "");
        auditContext.about("complaint", wanted);
        return bind(em.createQuery("select p" + READABLE + " and p.ref = :ref", Complaint.class))
                .setParameter("ref", wanted)
                .getResultList()
                .stream()
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    /** Finds a page of complaints: those on which something is due first, then the newest. */
    List<Complaint> findPage(int first, int limit) {
        return bind(em.createQuery(
                        "select p" + READABLE
                                + " order by case when p.dueAt is null then 1 else 0 end, p.dueAt, p.id desc",
                        Complaint.class))
                .setFirstResult(first)
                .setMaxResults(limit)
                .getResultList();
    }

    long count() {
        return bind(em.createQuery("select count(p)" + READABLE, Long.class)).getSingleResult();
    }

    /** Finds the complaints on which the reader has to do something, the most urgent first. */
    List<Complaint> findWaiting(int limit) {
        return bind(em.createQuery("select p" + WAITING + " order by p.dueAt, p.id", Complaint.class))
                .setMaxResults(limit)
                .getResultList();
    }

    long countWaiting() {
        return bind(em.createQuery("select count(p)" + WAITING, Long.class)).getSingleResult();
    }

    /** Returns the transitions, oldest first. Callers must have read the complaint. */
    List<ComplaintTransition> findTransitions(String ref) {
        return em.createQuery(
                        "select t from ComplaintTransition t where t.complaintRef = :ref order by t.id",
                        ComplaintTransition.class)
                .setParameter("ref", ref)
                .getResultList();
    }

    private <T> TypedQuery<T> bind(TypedQuery<T> query) {
        boolean handles = user.may(Permission.COMPLAINT_HANDLE);
        return access.bind(query)
                .setParameter("director", handles && user.roles().contains(Role.DIRECTOR))
                .setParameter("supervisor", handles && user.roles().contains(Role.SUPERVISOR));
    }
}
