package vn.donghanh.document.form;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A form that a case offers.
 *
 * @param mark what tells it from others of its kind, such as the number of a version or a code; null when there is one only
 * @param on the day of the record that it prints
 */
public record FormOffer(FormKey key, @Nullable String mark, LocalDate on) implements Serializable {
    /** Whether the mark is the number of a version. */
    public boolean isNumbered() {
        return mark != null && mark.chars().allMatch(Character::isDigit);
    }
}
