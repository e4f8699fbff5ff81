package vn.donghanh.handover;

import org.jspecify.annotations.Nullable;
import vn.donghanh.staff.Salutation;

/** Whom a client wishes as case manager. Nobody's sex is recorded of the staff, so the form of address that they chose stands for it. */
public enum WishedPerson {
    /** The client was asked and has no wish. */
    ANYBODY,
    WOMAN,
    MAN;

    /** Whether a colleague with this form of address is whom the client wishes; one who chose the neutral form is not known to be. */
    boolean isMetBy(@Nullable Salutation salutation) {
        return switch (this) {
            case ANYBODY -> true;
            case WOMAN -> salutation == Salutation.CHI;
            case MAN -> salutation == Salutation.ANH;
        };
    }
}
