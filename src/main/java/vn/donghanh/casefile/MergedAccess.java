package vn.donghanh.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import vn.donghanh.crypto.Purpose;
import vn.donghanh.crypto.SealedCell;
import vn.donghanh.crypto.Vault;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.Refs;

/**
 * What a merge means for who sees the client: whoever must not see her by one case must not see her by the other, and who answers for
 * her reads both. Rows of its own, each with the merge that made it, so that undoing takes away these and no others.
 */
@ApplicationScoped
class MergedAccess {
    @PersistenceContext
    EntityManager em;

    @Inject
    CaseAccess access;

    @Inject
    CaseMerges merges;

    @Inject
    CurrentUser user;

    @Inject
    Vault vault;

    @Inject
    Clock clock;

    /** After the merge was written. */
    void share(CaseFile kept, CaseFile merged, String mergeRef) {
        Set<CaseId> oneClient = merges.allOf(kept.id());
        for (CaseId from : oneClient) {
            for (BlockRow block : access.blocks(from)) {
                oneClient.forEach(to -> keepOut(to, block, mergeRef));
            }
        }
        StaffId manager = kept.view().manager();
        if (manager != null && !merged.view().isManagedBy(manager)) {
            Instant now = clock.instant();
            em.persist(new AccessRow(merged.id(), manager, AccessGround.TEAM, null, now, null, user.id()).by(mergeRef));
        }
    }

    void end(String mergeRef) {
        access.endMerge(mergeRef);
    }

    private void keepOut(CaseId file, BlockRow block, String mergeRef) {
        if (!access.isBlocked(file, block.staffId())) {
            String ref = Refs.random();
            SealedCell cell = BlockRow.reasonOf(
                    em.find(CaseFile.class, file.value()).view().person(), ref);
            byte[] sealed = vault.seal(Purpose.NOTES, cell, mergeRef);
            em.persist(
                    new BlockRow(ref, file, block.staffId(), block.blockedBy(), clock.instant(), sealed).by(mergeRef));
        }
    }
}
