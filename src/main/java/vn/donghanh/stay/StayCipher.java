package vn.donghanh.stay;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import vn.donghanh.encryption.FieldEncryption;
import vn.donghanh.encryption.KeyPurpose;
import vn.donghanh.encryption.RowCipher;
import vn.donghanh.shared.PersonRef;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.shared.VietnameseText;

/** Encrypts and decrypts the texts of a stay, including its legal ground. */
@ApplicationScoped
class StayCipher {
    static final int MAX_SHORT = 100;
    static final int MAX_LONG = 1000;

    @Inject
    FieldEncryption encryption;

    RowCipher rowCipher(Stay stay) {
        return row(stay.person(), "emergency_stay", stay.ref());
    }

    RowCipher rowCipher(Stay stay, StayTransition transition) {
        return row(stay.person(), "emergency_stay_move", transition.ref());
    }

    RowCipher enquiryCipher(Stay stay, String ref) {
        return row(stay.person(), "emergency_stay_enquiry", ref);
    }

    private RowCipher row(PersonRef person, String table, String ref) {
        return new RowCipher(encryption, KeyPurpose.NOTES, person, table, ref);
    }

    /** Returns the normalised text; refuses a missing or too long one. */
    static String requireText(@Nullable String text, int maxLength, String field, StayRule rule) {
        if (text == null || text.isBlank() || text.length() > maxLength) {
            throw RuleViolationException.at(field, rule);
        }
        return VietnameseText.clean(text);
    }
}
