package vn.donghanh.closing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import vn.donghanh.closing.value.HealthContactAnswer;
import vn.donghanh.encryption.EncryptedCell;
import vn.donghanh.encryption.FieldEncryption;
import vn.donghanh.encryption.KeyPurpose;

/** Encrypts and decrypts the texts of a closing, of what follows it and of a reopening, and the contact with health care. */
@ApplicationScoped
class ClosingCipher {
    @Inject
    FieldEncryption encryption;

    byte[] seal(EncryptedCell cell, String text) {
        return encryption.seal(KeyPurpose.NOTES, cell, text);
    }

    byte @Nullable [] sealOrNull(EncryptedCell cell, @Nullable String text) {
        return encryption.sealOrNull(KeyPurpose.NOTES, cell, text);
    }

    byte @Nullable [] sealHealth(EncryptedCell cell, HealthContactAnswer answer) {
        return encryption.sealOrNull(KeyPurpose.HEALTH, cell, answer.code());
    }

    HealthContactAnswer openHealth(EncryptedCell cell, byte @Nullable [] sealed) {
        return HealthContactAnswer.of(encryption.openOrNull(KeyPurpose.HEALTH, cell, sealed));
    }

    @Nullable
    String open(EncryptedCell cell, byte @Nullable [] sealed) {
        return encryption.openOrNull(KeyPurpose.NOTES, cell, sealed);
    }
}
