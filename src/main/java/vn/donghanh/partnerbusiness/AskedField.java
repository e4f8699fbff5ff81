package vn.donghanh.partnerbusiness;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * A value that a step of a partner asks for. Never free text about a client: whatever a partner could write would be one more secret.
 *
 * @param labelKey message key of the label
 * @param list the code list of a reason or an outcome; null for others
 * @param choices what may be chosen as a reason or an outcome that no code list holds; empty for others
 */
public record AskedField(Type type, String labelKey, @Nullable String list, List<Choice> choices, boolean required)
        implements Serializable {
    public AskedField {
        choices = List.copyOf(choices);
    }

    /** A reason or an outcome that is a constant of the feature, with the message key of its label. */
    public record Choice(String code, String labelKey) implements Serializable {
        static Choice of(Enum<?> constant) {
            return new Choice(constant.name(), constant.getDeclaringClass().getSimpleName() + "." + constant.name());
        }
    }

    /** The types of value; the form names its controls after them. */
    public enum Type {
        DAY(LocalDate.class),
        REASON(String.class),
        OUTCOME(String.class),
        /** Whole đồng. */
        AMOUNT(Long.class),
        /** Yearly interest in hundredths of a per cent. */
        RATE(Integer.class),
        /** A number of months. */
        MONTHS(Integer.class),
        /** The hour of the day that is asked for. */
        TIME(LocalTime.class),
        /** Where to go and whom to ask for. */
        PLACE(String.class),
        /** The number of a paper that the partner has issued. */
        PAPER(String.class),
        /** That the step is taken although something is missing. */
        CONFIRMATION(Boolean.class);

        private final Class<?> valueClass;

        Type(Class<?> valueClass) {
            this.valueClass = valueClass;
        }

        /** Returns the class of its values. */
        Class<?> valueClass() {
            return valueClass;
        }

        /** Returns the id of the control in which it is entered. */
        public String control() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static AskedField day(String labelKey) {
        return new AskedField(Type.DAY, labelKey, null, List.of(), true);
    }

    public static AskedField reason(String labelKey, String list) {
        return new AskedField(Type.REASON, labelKey, list, List.of(), true);
    }

    public static AskedField reason(String labelKey, Enum<?>... constants) {
        return new AskedField(Type.REASON, labelKey, null, choices(constants), true);
    }

    public static AskedField outcome(String labelKey, String list) {
        return new AskedField(Type.OUTCOME, labelKey, list, List.of(), true);
    }

    public static AskedField outcome(String labelKey, Enum<?>... constants) {
        return new AskedField(Type.OUTCOME, labelKey, null, choices(constants), true);
    }

    public static AskedField amount(String labelKey) {
        return new AskedField(Type.AMOUNT, labelKey, null, List.of(), true);
    }

    public static AskedField rate(String labelKey) {
        return new AskedField(Type.RATE, labelKey, null, List.of(), true);
    }

    public static AskedField months(String labelKey) {
        return new AskedField(Type.MONTHS, labelKey, null, List.of(), true);
    }

    public static AskedField time(String labelKey) {
        return new AskedField(Type.TIME, labelKey, null, List.of(), true);
    }

    /** Where to go is told if it helps; it is the one text that a partner writes. */
    public static AskedField place(String labelKey) {
        return new AskedField(Type.PLACE, labelKey, null, List.of(), false);
    }

    public static AskedField paper(String labelKey) {
        return new AskedField(Type.PAPER, labelKey, null, List.of(), true);
    }

    public static AskedField confirmation(String labelKey) {
        return new AskedField(Type.CONFIRMATION, labelKey, null, List.of(), true);
    }

    public AskedField optional() {
        return new AskedField(type, labelKey, list, choices, false);
    }

    /**
     * Whether a reason or an outcome may be chosen.
     *
     * @param listed whether a list has a code that may be chosen today
     */
    boolean offers(String code, BiPredicate<String, String> listed) {
        return list == null ? choices.stream().anyMatch(choice -> choice.code().equals(code)) : listed.test(list, code);
    }

    private static List<Choice> choices(Enum<?>... constants) {
        return Arrays.stream(constants).map(Choice::of).toList();
    }
}
