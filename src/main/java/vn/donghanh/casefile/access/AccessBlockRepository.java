package vn.donghanh.casefile.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import vn.donghanh.casefile.model.CaseFile;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.encryption.FieldEncryption;
import vn.donghanh.encryption.KeyPurpose;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.RandomReference;

/** Blocks members of staff from cases, with an encrypted reason, unless they are blocked already. */
@ApplicationScoped
public class AccessBlockRepository {
    @PersistenceContext
    EntityManager em;

    @Inject
    CaseAccess access;

    @Inject
    FieldEncryption encryption;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    public void add(CaseId caseId, StaffId staffId, String reason) {
        if (!access.isBlocked(caseId, staffId)) {
            em.persist(create(caseId, staffId, user.id(), reason));
        }
    }

    /** Repeats the block of another case of the client until the merge is undone. */
    public void addByMerge(CaseId caseId, AccessBlock block, String mergeRef) {
        if (!access.isBlocked(caseId, block.staffId())) {
            em.persist(
                    create(caseId, block.staffId(), block.blockedBy(), mergeRef).causedByMerge(mergeRef));
        }
    }

    private AccessBlock create(CaseId caseId, StaffId staffId, StaffId setBy, String reason) {
        String ref = RandomReference.random();
        CaseFile caseFile = em.find(CaseFile.class, caseId.value());
        byte[] sealed = encryption.seal(
                KeyPurpose.NOTES, AccessBlock.reasonCell(caseFile.view().person(), ref), reason);
        return new AccessBlock(ref, caseId, staffId, setBy, clock.instant(), sealed);
    }
}
