package vn.donghanh.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.document.attachment.AttachmentKind;
import vn.donghanh.document.upload.Upload;
import vn.donghanh.document.upload.UploadStatus;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.shared.PersonRef;

/** Stores documents, openings and uploads. Callers must have checked access to the case, or to the record of the Centre. */
@ApplicationScoped
public class DocumentRepository {
    @PersistenceContext
    EntityManager em;

    void add(Document document) {
        em.persist(document);
    }

    public void add(Upload upload) {
        em.persist(upload);
    }

    void add(DocumentOpening opening) {
        em.persist(opening);
    }

    void removeOpeningsBefore(Instant at) {
        em.createQuery("delete from DocumentOpening o where o.openedAt < :at")
                .setParameter("at", at)
                .executeUpdate();
    }

    public void remove(Upload upload) {
        em.remove(upload);
    }

    /** Returns the documents of a case, newest first. */
    List<Document> findByCase(CaseId caseId, int most) {
        return em.createQuery(
                        "select d from Document d where d.caseId = :c order by d.addedAt desc, d.id desc",
                        Document.class)
                .setParameter("c", caseId.value())
                .setMaxResults(most)
                .getResultList();
    }

    /** Returns the documents of a record of the Centre, newest first. */
    List<Document> findByRecord(AttachmentKind kind, String ref, int most) {
        return em.createQuery(
                        "select d from Document d where d.caseId is null and d.attachedTo = :kind and d.attachedRef = :ref"
                                + " order by d.addedAt desc, d.id desc",
                        Document.class)
                .setParameter("kind", kind)
                .setParameter("ref", ref)
                .setMaxResults(most)
                .getResultList();
    }

    /** @throws NotFoundException when the owner has no such document */
    Document get(DocumentOwner owner, @Nullable String ref) {
        return find(ref).filter(document -> document.owner().equals(owner)).orElseThrow(NotFoundException::new);
    }

    Optional<Document> find(@Nullable String ref) {
        return em
                .createQuery("select d from Document d where d.ref = :ref", Document.class)
                .setParameter("ref", ref)
                .getResultList()
                .stream()
                .findFirst();
    }

    Optional<DocumentOpening> findOpening(String ref) {
        return em
                .createQuery("select o from DocumentOpening o where o.ref = :ref", DocumentOpening.class)
                .setParameter("ref", ref)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** Locks an upload of this member of staff, so that pieces and the check of one file do not meet. */
    public Optional<Upload> lockUpload(StaffId staff, @Nullable String ref) {
        return em
                .createQuery("select u from Upload u where u.ref = :ref and u.staffId = :staff", Upload.class)
                .setParameter("ref", ref)
                .setParameter("staff", staff)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .stream()
                .findFirst();
    }

    Optional<Upload> findUpload(StaffId staff, @Nullable String ref) {
        return em
                .createQuery("select u from Upload u where u.ref = :ref and u.staffId = :staff", Upload.class)
                .setParameter("ref", ref)
                .setParameter("staff", staff)
                .getResultList()
                .stream()
                .findFirst();
    }

    public List<Upload> findUploads(StaffId staff) {
        return em.createQuery("select u from Upload u where u.staffId = :staff order by u.id", Upload.class)
                .setParameter("staff", staff)
                .getResultList();
    }

    public List<Upload> findUploads(StaffId staff, Collection<String> refs) {
        return refs.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select u from Upload u where u.staffId = :staff and u.ref in :refs order by u.id",
                                Upload.class)
                        .setParameter("staff", staff)
                        .setParameter("refs", refs)
                        .getResultList();
    }

    /** Returns the references of uploads whose pieces stopped arriving, or that were checked and not filed, since these times. */
    List<String> findAbandoned(Instant receivedSince, Instant checkedSince, int most) {
        return em.createQuery(
                        "select u.ref from Upload u where u.changedAt < :checked or (u.status = :receiving"
                                + " and u.changedAt < :received) order by u.id",
                        String.class)
                .setParameter("receiving", UploadStatus.RECEIVING)
                .setParameter("received", receivedSince)
                .setParameter("checked", checkedSince)
                .setMaxResults(most)
                .getResultList();
    }

    Optional<Upload> findUpload(String ref) {
        return em
                .createQuery("select u from Upload u where u.ref = :ref", Upload.class)
                .setParameter("ref", ref)
                .getResultList()
                .stream()
                .findFirst();
    }

    List<String> findQuarantined(int most) {
        return em.createQuery("select d.ref from Document d where d.status = :status order by d.id", String.class)
                .setParameter("status", DocumentStatus.QUARANTINED)
                .setMaxResults(most)
                .getResultList();
    }

    /** Returns documents withdrawn before this time whose content is still stored. */
    List<String> findRemovable(Instant withdrawnBefore, int most) {
        return em.createQuery(
                        "select d.ref from Document d where d.status = :status and d.withdrawnAt < :before"
                                + " and d.removedAt is null order by d.id",
                        String.class)
                .setParameter("status", DocumentStatus.WITHDRAWN)
                .setParameter("before", withdrawnBefore)
                .setMaxResults(most)
                .getResultList();
    }

    List<String> findContents(PersonRef person) {
        return em.createQuery("select d.contentRef from Document d where d.personRef = :person", String.class)
                .setParameter("person", person)
                .getResultList();
    }

    public List<Upload> findUploads(PersonRef person) {
        return em.createQuery("select u from Upload u where u.personRef = :person", Upload.class)
                .setParameter("person", person)
                .getResultList();
    }
}
