package vn.donghanh.note;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.InList;
import vn.donghanh.shared.NotFoundException;

/** Stores the notes of a case; "latest" means the newest version of each note. */
@ApplicationScoped
class NoteRepository {
    private static final String LATEST =
            """
            from ProgressNote n where n.caseId = :c
            and not exists (select 1 from ProgressNote v where v.noteRef = n.noteRef and v.versionNumber > n.versionNumber)""";

    @PersistenceContext
    EntityManager em;

    void add(ProgressNote note) {
        em.persist(note);
    }

    List<ProgressNote> findLatest(CaseId caseId, int first, int size) {
        return em.createQuery("select n " + LATEST + " order by n.happenedAt desc, n.id desc", ProgressNote.class)
                .setParameter("c", caseId.value())
                .setFirstResult(first)
                .setMaxResults(size)
                .getResultList();
    }

    long count(CaseId caseId) {
        return em.createQuery(
                        "select count(n) from ProgressNote n where n.caseId = :c and n.versionNumber = 1", Long.class)
                .setParameter("c", caseId.value())
                .getSingleResult();
    }

    /** Returns all versions of these notes, newest first. */
    List<ProgressNote> findVersions(Collection<String> noteRefs) {
        if (noteRefs.isEmpty()) {
            return List.of();
        }
        InList notes = InList.of("ref", noteRefs);
        return notes.bind(em.createQuery(
                        "select n from ProgressNote n where " + notes.includes("n.noteRef")
                                + " order by n.versionNumber desc",
                        ProgressNote.class))
                .getResultList();
    }

    /** @throws NotFoundException when the case has no such note */
    ProgressNote getNewest(CaseId caseId, String noteRef) {
        TypedQuery<ProgressNote> query =
                em.createQuery("select n " + LATEST + " and n.noteRef = :ref", ProgressNote.class);
        return query.setParameter("c", caseId.value()).setParameter("ref", noteRef).getResultList().stream()
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    boolean isSaved(String ref) {
        return em.createQuery("select count(n) from ProgressNote n where n.ref = :ref", Long.class)
                        .setParameter("ref", ref)
                        .getSingleResult()
                > 0;
    }

    /** Returns the author's notes in this section of a case since the given time, newest first. */
    List<ProgressNote> findWrittenSince(Instant then, StaffId author, CaseId caseId, NoteSection section) {
        return em.createQuery(
                        "select n " + LATEST + " and n.authorId = :s and n.section = :part and n.writtenAt > :then"
                                + " order by n.writtenAt desc",
                        ProgressNote.class)
                .setParameter("c", caseId.value())
                .setParameter("s", author)
                .setParameter("part", section)
                .setParameter("then", then)
                .getResultList();
    }
}
