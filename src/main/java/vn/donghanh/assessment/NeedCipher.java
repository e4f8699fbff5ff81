package vn.donghanh.assessment;

import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.spi.PresentingNeed;
import vn.donghanh.encryption.FieldEncryption;
import vn.donghanh.encryption.KeyPurpose;
import vn.donghanh.encryption.RowCipher;
import vn.donghanh.shared.PersonRef;

/** Encrypts and decrypts the columns of a need. A sealed kind and its texts are health data and use the health key. */
record NeedCipher(FieldEncryption encryption, PersonRef person) {
    byte[] kind(Need need, PresentingNeed kind) {
        byte[] sealed = row(need, KeyPurpose.HEALTH).seal("need", kind.name());
        if (sealed == null) {
            throw new IllegalStateException("a kind is never empty");
        }
        return sealed;
    }

    PresentingNeed kind(Need need) {
        PresentingNeed open = need.unsealedKind();
        if (open != null) {
            return open;
        }
        String kind = row(need, KeyPurpose.HEALTH).open("need", need.needSealed());
        if (kind == null) {
            throw new IllegalStateException("a need has a kind");
        }
        return PresentingNeed.valueOf(kind);
    }

    byte @Nullable [] words(Need need, @Nullable String words) {
        return row(need, purpose(need)).seal("words", words);
    }

    @Nullable
    String words(Need need) {
        return row(need, purpose(need)).open("words", need.wordsSealed());
    }

    byte @Nullable [] basis(Need need, @Nullable String basis) {
        return row(need, purpose(need)).seal("basis", basis);
    }

    @Nullable
    String basis(Need need) {
        return row(need, purpose(need)).open("basis", need.basisSealed());
    }

    private static KeyPurpose purpose(Need need) {
        return need.unsealedKind() == null ? KeyPurpose.HEALTH : KeyPurpose.NOTES;
    }

    private RowCipher row(Need need, KeyPurpose purpose) {
        return new RowCipher(encryption, purpose, person, "need", need.ref());
    }
}
