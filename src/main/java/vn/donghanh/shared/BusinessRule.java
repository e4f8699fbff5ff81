package vn.donghanh.shared;

import java.io.Serializable;

/**
 * A named reason to refuse an action. Implemented by enums; the text is the message {@code rule.<Enum>.<NAME>} in each
 * language.
 */
public interface BusinessRule extends Serializable {
    String name();

    /** Returns whether somebody else saved first, as {@link StalePageException} says it, in the words of a partner's form: such a rule is called CHANGED_MEANWHILE. */
    default boolean isOvertaken() {
        return name().equals("CHANGED_MEANWHILE");
    }

    default String key() {
        return "rule." + getClass().getSimpleName() + "." + name();
    }
}
