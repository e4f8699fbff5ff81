package vn.donghanh.stay;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import vn.donghanh.crypto.Purpose;
import vn.donghanh.crypto.SealedRow;
import vn.donghanh.crypto.Vault;
import vn.donghanh.shared.PersonRef;
import vn.donghanh.shared.RuleViolation;
import vn.donghanh.shared.VietnameseText;

/** Seals and opens what is written about a stay. Nothing of it lies open, not even the ground. */
@ApplicationScoped
class StayWords {
    static final int SHORT = 100;
    static final int LONG = 1000;

    @Inject
    Vault vault;

    SealedRow of(Stay stay) {
        return row(stay.person(), "emergency_stay", stay.ref());
    }

    SealedRow of(Stay stay, StayMove move) {
        return row(stay.person(), "emergency_stay_move", move.ref());
    }

    SealedRow ofEnquiry(Stay stay, String ref) {
        return row(stay.person(), "emergency_stay_enquiry", ref);
    }

    private SealedRow row(PersonRef person, String table, String ref) {
        return new SealedRow(vault, Purpose.NOTES, person, table, ref);
    }

    /** The text as it is sealed; never without one, and none that is longer. */
    static String demanded(@Nullable String text, int longest, String field, StayRule missing) {
        if (text == null || text.isBlank() || text.length() > longest) {
            throw RuleViolation.at(field, missing);
        }
        return VietnameseText.clean(text);
    }
}
