package vn.donghanh.handover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import vn.donghanh.encryption.EncryptedCell;
import vn.donghanh.encryption.FieldEncryption;
import vn.donghanh.encryption.KeyPurpose;
import vn.donghanh.shared.PersonRef;

/** Encrypts why a case was proposed to another unit, and why that declined. */
@ApplicationScoped
class TransferCipher {
    @Inject
    FieldEncryption encryption;

    byte[] sealReason(PersonRef person, String ref, String reason) {
        return encryption.seal(KeyPurpose.NOTES, reasonCell(person, ref), reason);
    }

    byte[] sealDecline(PersonRef person, String ref, String reason) {
        return encryption.seal(KeyPurpose.NOTES, declineCell(person, ref), reason);
    }

    String openReason(PersonRef person, CaseTransfer transfer) {
        return encryption.open(KeyPurpose.NOTES, reasonCell(person, transfer.ref()), transfer.reasonSealed());
    }

    @Nullable
    String openDecline(PersonRef person, CaseTransfer transfer) {
        return encryption.openOrNull(KeyPurpose.NOTES, declineCell(person, transfer.ref()), transfer.declineSealed());
    }

    private static EncryptedCell reasonCell(PersonRef person, String ref) {
        return new EncryptedCell(person, "case_transfer", "reason", ref);
    }

    private static EncryptedCell declineCell(PersonRef person, String ref) {
        return new EncryptedCell(person, "case_transfer", "decline", ref);
    }
}
