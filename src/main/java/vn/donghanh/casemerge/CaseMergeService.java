package vn.donghanh.casemerge;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.casefile.CaseFileRepository;
import vn.donghanh.casefile.CaseMergeRepository;
import vn.donghanh.casefile.access.CaseAccess;
import vn.donghanh.casefile.model.CaseFile;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.CaseMerge;
import vn.donghanh.casefile.model.CaseNumber;
import vn.donghanh.casefile.model.CaseRule;
import vn.donghanh.casefile.model.CaseStep;
import vn.donghanh.encryption.EncryptedCell;
import vn.donghanh.encryption.FieldEncryption;
import vn.donghanh.encryption.KeyPurpose;
import vn.donghanh.person.AliasQueries;
import vn.donghanh.person.DuplicateDecision;
import vn.donghanh.person.duplicate.DuplicateDecisionService;
import vn.donghanh.person.duplicate.DuplicatePairRepository;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.StaffId;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.shared.PersonRef;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.staff.StaffQueries;

/**
 * Merges two cases of one client: one continues and the other is attached to it. Done by the person who decides on the
 * duplicate, never automatically; a merge can be undone in one step. No data of either case is moved, copied or re-encrypted, so
 * partners notice no change.
 */
@UseCases
public class CaseMergeService {
    private static final int LIMIT = 50;
    private static final int MINIMUM_REASON_LENGTH = 10;

    @PersistenceContext
    EntityManager em;

    @Inject
    CaseFileRepository caseFiles;

    @Inject
    CaseMergeRepository merges;

    @Inject
    CaseAccess access;

    @Inject
    DuplicateDecisionService duplicates;

    @Inject
    DuplicatePairRepository pairs;

    @Inject
    MergedAccessRepository mergedAccess;

    @Inject
    AliasQueries aliases;

    @Inject
    StaffQueries staff;

    @Inject
    CurrentUser user;

    @Inject
    FieldEncryption encryption;

    @Inject
    AuditContext auditContext;

    @Inject
    Clock clock;

    /** @param by the name of the person who merged; an alias is null for readers who may not see names */
    public record Merged(
            String ref,
            String kept,
            @Nullable String keptAlias,
            String merged,
            @Nullable String mergedAlias,
            Instant at,
            String by)
            implements Serializable {}

    record SelectedMerge(
            String ref,
            CaseNumber kept,
            PersonRef keptPerson,
            CaseNumber merged,
            PersonRef mergedPerson,
            Instant at,
            StaffId by) {}

    /**
     * Decides that a pair is one person: the case with the given number continues, the other is merged into it.
     *
     * @param reason at least ten characters
     * @throws NotFoundException if the pair is not the user's to decide, or the number belongs to neither side
     * @throws RuleViolationException if the other case is open and this one is not, or the other one already has cases merged
     *     into it
     */
    @Requires(Permission.DUPLICATE_REVIEW)
    @AuditAction("case-merge.merge")
    public void merge(long pairId, String keptNumber, String reason) {
        List<CaseFile> pair =
                pairs.persons(pairId).stream().map(this::getByPerson).toList();
        CaseFile kept = pair.stream()
                .filter(caseFile -> caseFile.number().value().equals(keptNumber))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        CaseFile merged = pair.get(pair.indexOf(kept) == 0 ? 1 : 0);
        if (merged.view().status().isOpen() && !kept.view().status().isOpen()) {
            throw RuleViolationException.at("kept", CaseRule.MERGE_KEEPS_THE_OPEN_ONE);
        }
        if (merges.hasMergedCases(merged.id())) {
            throw RuleViolationException.at("kept", CaseRule.MERGE_HOLDS_OTHERS);
        }
        duplicates.decide(pairId, DuplicateDecision.SAME, reason);
        String ref = RandomReference.random();
        CaseMerge merge = new CaseMerge(
                ref,
                pairId,
                kept.view(),
                merged.view(),
                user.id(),
                clock.instant(),
                encryption.seal(KeyPurpose.NOTES, cell(merged, "reason_sealed", ref), reason));
        auditContext.about("merge", ref);
        auditContext.about("case", kept.number().value());
        em.persist(merge);
        caseFiles.transition(merged.number(), CaseStep.MERGE, reason);
        em.flush();
        mergedAccess.shareAccess(kept, merged, ref);
    }

    /**
     * Undoes a merge: restores the merged case's status, removes the grants and blocks that the merge added, and makes the pair
     * pending again.
     */
    @Requires(Permission.DUPLICATE_REVIEW)
    @AuditAction("case-merge.undo")
    public void undo(String mergeRef, String reason) {
        CaseMerge merge = em
                .createQuery("select m from CaseMerge m where m.ref = :ref", CaseMerge.class)
                .setParameter("ref", mergeRef)
                .getResultList()
                .stream()
                .findFirst()
                .orElseThrow(NotFoundException::new);
        CaseFile kept = findVisible(merge.kept()).orElseThrow(NotFoundException::new);
        CaseFile caseFile = findVisible(merge.merged()).orElseThrow(NotFoundException::new);
        auditContext.about("case", kept.number().value());
        auditContext.about("case", caseFile.number().value());
        if (reason.strip().length() < MINIMUM_REASON_LENGTH) {
            throw RuleViolationException.at("undoReason", CaseRule.REASON_MISSING);
        }
        auditContext.about("merge", mergeRef, "UNDONE");
        Instant now = clock.instant();
        merge.undo(
                user.id(),
                now,
                encryption.seal(KeyPurpose.NOTES, cell(caseFile, "undo_reason_sealed", mergeRef), reason));
        String moveRef = RandomReference.random();
        byte[] sealed =
                encryption.seal(KeyPurpose.NOTES, CaseFileRepository.reasonCell(caseFile.view(), moveRef), reason);
        em.persist(caseFile.split(merge, user.id(), now, sealed, moveRef));
        mergedAccess.endSharedAccess(mergeRef);
        pairs.reopen(merge.pairId());
    }

    /** Returns the active merges of cases that the reader may both see, newest first. */
    @Requires(Permission.DUPLICATE_REVIEW)
    @AuditAction("case-merge.list")
    public List<Merged> activeMerges() {
        List<SelectedMerge> rows = access.bind(em.createQuery(
                        """
                        select new vn.donghanh.casemerge.CaseMergeService$SelectedMerge(
                            m.ref, c.number, c.personRef, d.number, d.personRef, m.mergedAt, m.mergedBy)
                        from CaseMerge m join CaseFile c on c.id = m.keptCase join CaseFile d on d.id = m.mergedCase
                        where m.undoneAt is null and\s"""
                                + CaseAccess.VISIBLE + " and " + CaseAccess.SECOND_VISIBLE + " order by m.id desc",
                        SelectedMerge.class))
                .setMaxResults(LIMIT)
                .getResultList();
        Map<PersonRef, String> names = aliases.open(rows.stream()
                .flatMap(row -> Stream.of(row.keptPerson(), row.mergedPerson()))
                .collect(Collectors.toSet()));
        Map<StaffId, String> mergerNames =
                staff.names(rows.stream().map(SelectedMerge::by).collect(Collectors.toSet()));
        return rows.stream().map(row -> merged(row, names, mergerNames)).toList();
    }

    private Merged merged(SelectedMerge row, Map<PersonRef, String> names, Map<StaffId, String> mergerNames) {
        String kept = row.kept().value();
        String merged = row.merged().value();
        auditContext.about("case", kept);
        auditContext.about("case", merged);
        return new Merged(
                row.ref(),
                kept,
                names.get(row.keptPerson()),
                merged,
                names.get(row.mergedPerson()),
                row.at(),
                mergerNames.getOrDefault(row.by(), ""));
    }

    private CaseFile getByPerson(PersonRef person) {
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

    private Optional<CaseFile> findVisible(CaseId caseId) {
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
