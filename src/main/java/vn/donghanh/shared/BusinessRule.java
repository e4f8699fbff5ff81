package vn.donghanh.shared;

import java.io.Serializable;

/**
 * A named reason to refuse an action. Implemented by enums; the text is the message {@code rule.<Enum>.<NAME>} in each
 * language.
 */
public interface BusinessRule extends Serializable {
    String name();

    /**
     * Returns whether somebody else saved first what the action is about; every rule that says so is called CHANGED_MEANWHILE. The page is then opened anew with what was
     * typed.
     */
    default boolean isOvertaken() {
        return name().equals("CHANGED_MEANWHILE");
    }

    default String key() {
        return "rule." + getClass().getSimpleName() + "." + name();
    }
}
