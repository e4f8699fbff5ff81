package vn.donghanh.shared;

/**
 * A named reason to refuse an action. Implemented by enums; the text is the message {@code rule.<Enum>.<NAME>} in each
 * language.
 */
public interface BusinessRule {
    String name();

    default String key() {
        return "rule." + getClass().getSimpleName() + "." + name();
    }
}
