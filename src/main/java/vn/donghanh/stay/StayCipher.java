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

/** Seals and opens what is written about a stay. Nothing of it lies open, not even the ground. */
@ApplicationScoped
class StayCipher {
    static final int SHORT = 100;
    static final int LONG = 1000;

    @Inject
    FieldEncryption vault;

    RowCipher of(Stay stay) {
        return row(stay.person(), "emergency_stay", stay.ref());
    }

    RowCipher of(Stay stay, StayTransition move) {
        return row(stay.person(), "emergency_stay_move", move.ref());
    }

    RowCipher ofEnquiry(Stay stay, String ref) {
        return row(stay.person(), "emergency_stay_enquiry", ref);
    }

    private RowCipher row(PersonRef person, String table, String ref) {
        return new RowCipher(vault, KeyPurpose.NOTES, person, table, ref);
    }

    /** The text as it is sealed; never without one, and none that is longer. */
    static String demanded(@Nullable String text, int longest, String field, StayRule missing) {
        if (text == null || text.isBlank() || text.length() > longest) {
            throw RuleViolationException.at(field, missing);
        }
        return VietnameseText.clean(text);
    }
}
