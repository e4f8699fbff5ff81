package vn.donghanh.document.form;

import java.util.EnumSet;
import java.util.Set;

/** Status of a printed form. */
public enum FormStatus {
    WAITING_FOR_SIGNATURE,
    /** The signed copy was scanned and filed at the case. */
    FILED,
    NOT_SIGNED,
    /** The same form was printed again before a signed copy came back. */
    REPLACED,
    /** No signed copy is kept of this form. */
    HANDED_OUT;

    Set<FormStatus> next() {
        return switch (this) {
            case WAITING_FOR_SIGNATURE -> EnumSet.of(FILED, NOT_SIGNED, REPLACED);
            case FILED, NOT_SIGNED, REPLACED, HANDED_OUT -> EnumSet.noneOf(FormStatus.class);
        };
    }
}
