package vn.donghanh.casemerge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.donghanh.casefile.access.CaseAccess;
import vn.donghanh.casefile.model.CaseFile;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.CaseMerge;
import vn.donghanh.casefile.model.CaseNumber;
import vn.donghanh.casefile.model.CaseTransitionRepository;
import vn.donghanh.encryption.EncryptedCell;
import vn.donghanh.encryption.FieldEncryption;
import vn.donghanh.encryption.KeyPurpose;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.shared.PersonRef;
import vn.donghanh.shared.RandomReference;

/** Stores merges of cases, with the encrypted reasons for them and for undoing them, of cases that the user may both see. */
@ApplicationScoped
class MergeRepository {
    private static final String ACTIVE =
            """
             from CaseMerge m join CaseFile c on c.id = m.keptCase join CaseFile d on d.id = m.mergedCase
            where m.undoneAt is null and\s"""
                    + CaseAccess.VISIBLE + " and " + CaseAccess.SECOND_VISIBLE;

    @PersistenceContext
    EntityManager em;

    @Inject
    CaseAccess access;

    @Inject
    CaseTransitionRepository transitions;

    @Inject
    FieldEncryption encryption;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    record SelectedMerge(
            String ref,
            CaseNumber kept,
            PersonRef keptPerson,
            CaseNumber merged,
            PersonRef mergedPerson,
            Instant at,
            StaffId by) {}

    /** Stores a merge; returns its reference. */
    String add(long pairId, CaseFile kept, CaseFile merged, String reason) {
        String ref = RandomReference.random();
        em.persist(new CaseMerge(
                ref,
                pairId,
                kept.view(),
                merged.view(),
                user.id(),
                clock.instant(),
                encryption.seal(KeyPurpose.NOTES, cell(merged, "reason_sealed", ref), reason)));
        return ref;
    }

    /**
     * Locks both cases until the end of the transaction, and counts a change of both, so that neither is merged with a third one or closed in the same moment. Always in the same order: two
     * merges never wait for each other.
     *
     * @throws jakarta.persistence.OptimisticLockException if somebody else changed one of them meanwhile
     */
    void lock(List<CaseFile> pair) {
        pair.stream()
                .sorted(Comparator.comparing(caseFile -> caseFile.id().value()))
                .forEach(caseFile -> em.lock(caseFile, LockModeType.PESSIMISTIC_FORCE_INCREMENT));
    }

    /** @throws NotFoundException when there is no such merge */
    CaseMerge get(String ref) {
        return em
                .createQuery("select m from CaseMerge m where m.ref = :ref", CaseMerge.class)
                .setParameter("ref", ref)
                .getResultList()
                .stream()
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    /** Ends the merge and gives the merged case its status back. */
    void undo(CaseMerge merge, String ref, CaseFile caseFile, String reason) {
        merge.undo(
                user.id(),
                clock.instant(),
                encryption.seal(KeyPurpose.NOTES, cell(caseFile, "undo_reason_sealed", ref), reason));
        transitions.split(caseFile, merge, reason);
    }

    /** Returns the active merges of cases that the user may both see, newest first. */
    List<SelectedMerge> findActive(int first, int most) {
        return access.bind(em.createQuery(
                        """
                        select new vn.donghanh.casemerge.MergeRepository$SelectedMerge(
                            m.ref, c.number, c.personRef, d.number, d.personRef, m.mergedAt, m.mergedBy)"""
                                + ACTIVE + " order by m.id desc",
                        SelectedMerge.class))
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultList();
    }

    long countActive() {
        return access.bind(em.createQuery("select count(m)" + ACTIVE, Long.class))
                .getSingleResult();
    }

    CaseFile getByPerson(PersonRef person) {
        return access
                .bind(em.createQuery(
                        "select c from CaseFile c where c.personRef = :person and " + CaseAccess.VISIBLE,
                        CaseFile.class))
                .setParameter("person", person)
                .getResultList()
                .stream()
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    Optional<CaseFile> findVisible(CaseId caseId) {
        return access
                .bind(em.createQuery(
                        "select c from CaseFile c where c.id = :id and " + CaseAccess.VISIBLE, CaseFile.class))
                .setParameter("id", caseId.value())
                .getResultList()
                .stream()
                .findFirst();
    }

    private static EncryptedCell cell(CaseFile merged, String column, String ref) {
        return new EncryptedCell(merged.view().person(), "case_merge", column, ref);
    }
}
