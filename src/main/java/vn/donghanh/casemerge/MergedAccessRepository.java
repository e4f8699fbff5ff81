package vn.donghanh.casemerge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import vn.donghanh.casefile.CaseMergeRepository;
import vn.donghanh.casefile.access.AccessBlock;
import vn.donghanh.casefile.access.AccessBlockRepository;
import vn.donghanh.casefile.access.CaseAccess;
import vn.donghanh.casefile.access.CaseAccessRepository;
import vn.donghanh.casefile.model.CaseFile;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.task.ReassignmentTaskRepository;

/**
 * Repository of the access effects of a merge: users blocked from one case of the client are blocked from the other, and the
 * case manager reads both ({@link CaseMergeRepository#updateReaders}). These rows refer to the merge that created them, so that undoing it removes exactly these.
 */
@ApplicationScoped
class MergedAccessRepository {
    @Inject
    CaseAccess access;

    @Inject
    CaseAccessRepository accessRepository;

    @Inject
    AccessBlockRepository blocks;

    @Inject
    CaseMergeRepository merges;

    @Inject
    ReassignmentTaskRepository reassignments;

    /** Adds the grants and blocks of a merge; to be called after the merge has been saved. */
    void shareAccess(CaseFile kept, CaseFile merged, String mergeRef) {
        Set<CaseId> clientCases = merges.casesOfSameClient(kept.id());
        for (CaseId from : clientCases) {
            for (AccessBlock block : access.blocks(from)) {
                clientCases.forEach(to -> blocks.addByMerge(to, block, mergeRef));
            }
        }
        clientCases.forEach(reassignments::update);
        merges.updateReaders(merged.id());
    }

    /** @param clientCases those that were of one client until now: whom the merge alone has blocked may manage them again */
    void endSharedAccess(String mergeRef, Set<CaseId> clientCases) {
        accessRepository.endMerge(mergeRef);
        clientCases.forEach(reassignments::update);
    }
}
