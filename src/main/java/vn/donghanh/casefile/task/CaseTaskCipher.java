package vn.donghanh.casefile.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.encryption.EncryptedCell;
import vn.donghanh.encryption.FieldEncryption;
import vn.donghanh.encryption.KeyPurpose;

/** Encrypts what workers write about a task: its title, and why it was postponed. */
@ApplicationScoped
class CaseTaskCipher {
    @Inject
    FieldEncryption encryption;

    byte[] sealTitle(CaseView caseView, String ref, String title) {
        return encryption.seal(KeyPurpose.NOTES, CaseTask.titleCell(caseView.person(), ref), title);
    }

    byte[] sealPostponement(CaseView caseView, CaseTask task, String reason) {
        return encryption.seal(
                KeyPurpose.NOTES,
                new EncryptedCell(caseView.person(), "case_task", "postponed_reason", task.ref()),
                reason);
    }
}
