package vn.donghanh.keymanagement;

import jakarta.inject.Inject;
import java.util.List;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.encryption.KeyManager;
import vn.donghanh.security.PublicUseCase;
import vn.donghanh.security.UseCases;

/** Imports the journal of offline key operations into the audit log at the next start, each line once. */
@UseCases
public class OfflineKeyEventService {
    @Inject
    ImportedJournalRepository journal;

    @Inject
    KeyManager keyManager;

    @Inject
    AuditContext auditContext;

    /** @return whether a line was imported, and more may follow */
    @PublicUseCase
    @AuditAction("encryption-key.import-protocol")
    public boolean importNext() {
        List<String> lines = keyManager.journal();
        int imported = journal.countImported();
        if (imported >= lines.size()) {
            return false;
        }
        String[] line = lines.get(imported).split(" ", 2);
        auditContext.about("keys", line[1], line[0]);
        journal.countOneMore();
        return true;
    }
}
