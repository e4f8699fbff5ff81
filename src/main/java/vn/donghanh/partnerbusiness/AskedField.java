package vn.donghanh.partnerbusiness;

import java.io.Serializable;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A value that a step of a partner asks for. Never free text: whatever a partner could write about a client would be one more secret.
 *
 * @param labelKey message key of the label
 * @param list the code list of a reason or an outcome; null for others
 */
public record AskedField(Type type, String labelKey, @Nullable String list, boolean required) implements Serializable {
    /** The types of value; the form names its controls after them. */
    public enum Type {
        DAY,
        REASON,
        OUTCOME,
        /** Whole đồng. */
        AMOUNT,
        /** Yearly interest in hundredths of a per cent. */
        RATE,
        /** A number of months. */
        MONTHS;

        /** Returns the id of the control in which it is entered. */
        public String control() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static AskedField day(String labelKey) {
        return new AskedField(Type.DAY, labelKey, null, true);
    }

    public static AskedField reason(String labelKey, String list) {
        return new AskedField(Type.REASON, labelKey, list, true);
    }

    public static AskedField outcome(String labelKey, String list) {
        return new AskedField(Type.OUTCOME, labelKey, list, true);
    }

    public static AskedField amount(String labelKey) {
        return new AskedField(Type.AMOUNT, labelKey, null, true);
    }

    public static AskedField rate(String labelKey) {
        return new AskedField(Type.RATE, labelKey, null, true);
    }

    public static AskedField months(String labelKey) {
        return new AskedField(Type.MONTHS, labelKey, null, true);
    }

    public AskedField optional() {
        return new AskedField(type, labelKey, list, false);
    }
}
