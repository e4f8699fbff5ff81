package vn.donghanh.casemerge;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import vn.donghanh.casefile.model.CaseRule;
import vn.donghanh.casefile.model.CaseStep;
import vn.donghanh.person.AliasQueries;
import vn.donghanh.person.DuplicateDecision;
import vn.donghanh.person.duplicate.DuplicateDecisionService;
import vn.donghanh.person.duplicate.DuplicatePairRepository;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.StaffId;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.shared.PageRequest;
import vn.donghanh.shared.PersonRef;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.staff.StaffQueries;

/**
 * Merges two cases of one client: one continues and the other is attached to it. Done by the person who decides on the
 * duplicate, never automatically; a merge can be undone in one step. No data of either case is moved, copied or re-encrypted, so
 * partners notice no change.
 */
@UseCases
public class CaseMergeService {
    /** How many merges a page of the list shows. */
    public static final int PAGE_SIZE = 25;

    private static final int MINIMUM_REASON_LENGTH = 10;

    @Inject
    MergeRepository repository;

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
    AuditContext auditContext;

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

    /** One page of the active merges, newest first, and how many there are on all pages. */
    public record MergeList(List<Merged> rows, long total) implements Serializable {
        public MergeList {
            rows = List.copyOf(rows);
        }
    }

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
                pairs.persons(pairId).stream().map(repository::getByPerson).toList();
        CaseFile kept = pair.stream()
                .filter(caseFile -> caseFile.number().value().equals(keptNumber))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        CaseFile merged = pair.get(pair.indexOf(kept) == 0 ? 1 : 0);
        repository.lock(pair);
        if (merged.view().isOpen() && !kept.view().isOpen()) {
            throw RuleViolationException.at("kept", CaseRule.MERGE_KEEPS_THE_OPEN_ONE);
        }
        if (merges.hasMergedCases(merged.id())) {
            throw RuleViolationException.at("kept", CaseRule.MERGE_HOLDS_OTHERS);
        }
        duplicates.decide(pairId, DuplicateDecision.SAME, reason);
        String ref = repository.add(pairId, kept, merged, reason);
        auditContext.about("merge", ref);
        auditContext.about("case", kept.number().value());
        caseFiles.transition(merged.number(), CaseStep.MERGE, reason);
        mergedAccess.shareAccess(kept, merged, ref);
    }

    /**
     * Undoes a merge: restores the merged case's status, removes the grants and blocks that the merge added, and makes the pair
     * pending again.
     */
    @Requires(Permission.DUPLICATE_REVIEW)
    @AuditAction("case-merge.undo")
    public void undo(String mergeRef, String reason) {
        CaseMerge merge = repository.get(mergeRef);
        CaseFile kept = repository.findVisible(merge.kept()).orElseThrow(NotFoundException::new);
        CaseFile caseFile = repository.findVisible(merge.merged()).orElseThrow(NotFoundException::new);
        auditContext.about("case", kept.number().value());
        auditContext.about("case", caseFile.number().value());
        if (reason.strip().length() < MINIMUM_REASON_LENGTH) {
            throw RuleViolationException.at("undoReason", CaseRule.REASON_MISSING);
        }
        auditContext.about("merge", mergeRef, "UNDONE");
        Set<CaseId> clientCases = merges.casesOfSameClient(kept.id());
        repository.undo(merge, mergeRef, caseFile, reason);
        mergedAccess.endSharedAccess(mergeRef, clientCases);
        pairs.reopen(merge.pairId());
    }

    /**
     * Returns the active merges of cases that the reader may both see, newest first.
     *
     * @param page counted from 1
     */
    @Requires(Permission.DUPLICATE_REVIEW)
    @AuditAction("case-merge.list")
    public MergeList activeMerges(int page) {
        List<MergeRepository.SelectedMerge> rows =
                repository.findActive(PageRequest.firstRow(page, PAGE_SIZE), PAGE_SIZE);
        Map<PersonRef, String> names = aliases.open(rows.stream()
                .flatMap(row -> Stream.of(row.keptPerson(), row.mergedPerson()))
                .collect(Collectors.toSet()));
        Map<StaffId, String> mergerNames =
                staff.names(rows.stream().map(MergeRepository.SelectedMerge::by).collect(Collectors.toSet()));
        return new MergeList(
                rows.stream().map(row -> merged(row, names, mergerNames)).toList(), repository.countActive());
    }

    private Merged merged(
            MergeRepository.SelectedMerge row, Map<PersonRef, String> names, Map<StaffId, String> mergerNames) {
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
}
