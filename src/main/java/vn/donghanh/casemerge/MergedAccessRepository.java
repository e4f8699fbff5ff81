package vn.donghanh.casemerge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import vn.donghanh.casefile.CaseMergeRepository;
import vn.donghanh.casefile.access.AccessBlock;
import vn.donghanh.casefile.access.AccessBlockRepository;
import vn.donghanh.casefile.access.AccessGrant;
import vn.donghanh.casefile.access.AccessGrantRepository;
import vn.donghanh.casefile.access.AccessGround;
import vn.donghanh.casefile.access.CaseAccess;
import vn.donghanh.casefile.access.CaseAccessRepository;
import vn.donghanh.casefile.model.CaseFile;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.StaffId;

/**
 * Repository of the access effects of a merge: users blocked from one case of the client are blocked from the other, and the
 * case manager reads both. These rows refer to the merge that created them, so that undoing it removes exactly these.
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
    AccessGrantRepository grants;

    @Inject
    CaseMergeRepository merges;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    /** Adds the grants and blocks of a merge; to be called after the merge has been saved. */
    void shareAccess(CaseFile kept, CaseFile merged, String mergeRef) {
        Set<CaseId> clientCases = merges.casesOfSameClient(kept.id());
        for (CaseId from : clientCases) {
            for (AccessBlock block : access.blocks(from)) {
                clientCases.forEach(to -> blocks.addByMerge(to, block, mergeRef));
            }
        }
        StaffId manager = kept.view().manager();
        if (manager != null && !merged.view().isManagedBy(manager)) {
            Instant now = clock.instant();
            grants.add(new AccessGrant(merged.id(), manager, AccessGround.TEAM, null, now, null, user.id())
                    .causedByMerge(mergeRef));
        }
    }

    void endSharedAccess(String mergeRef) {
        accessRepository.endMerge(mergeRef);
    }
}
