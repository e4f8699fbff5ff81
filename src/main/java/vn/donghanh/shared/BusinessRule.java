package vn.donghanh.shared;

import java.io.Serializable;

/**
 * A named reason to refuse an action. Implemented by enums; the text is the message {@code rule.<Enum>.<NAME>} in each
 * language.
 */
public interface BusinessRule extends Serializable {
    String name();

    default String key() {
        return "rule." + getClass().getSimpleName() + "." + name();
    }
}
