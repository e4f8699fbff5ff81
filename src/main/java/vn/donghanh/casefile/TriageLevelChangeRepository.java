package vn.donghanh.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseFile;
import vn.donghanh.casefile.model.TriageLevel;
import vn.donghanh.casefile.model.TriageLevelChange;
import vn.donghanh.encryption.FieldEncryption;
import vn.donghanh.encryption.KeyPurpose;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.shared.RandomReference;

/** Stores decisions about the triage level of cases, before the case takes the level over. */
@ApplicationScoped
class TriageLevelChangeRepository {
    @PersistenceContext
    EntityManager em;

    @Inject
    FieldEncryption encryption;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    /** @param request the request that the decision answers; null when there is none */
    void appendChange(CaseFile caseFile, TriageLevel level, @Nullable String reason, @Nullable String request) {
        if (caseFile.view().level() != level) {
            append(caseFile, level, reason, request);
        }
    }

    /** Records that a requested lower level was refused. */
    void appendKept(CaseFile caseFile, String reason, @Nullable String request) {
        append(caseFile, caseFile.view().level(), reason, request);
    }

    private void append(CaseFile caseFile, TriageLevel level, @Nullable String reason, @Nullable String request) {
        String ref = RandomReference.random();
        byte[] encryptedReason = encryption.sealOrNull(
                KeyPurpose.NOTES, TriageLevelChange.reasonCell(caseFile.view().person(), ref), reason);
        em.persist(new TriageLevelChange(
                ref,
                caseFile.id(),
                caseFile.view().level(),
                level,
                clock.instant(),
                user.id(),
                request,
                encryptedReason));
    }
}
