package vn.donghanh.encryption;

/**
 * The words that a list shows in place of a value that was altered, in the language of its reader. A person whose keys were
 * destroyed has nothing in that place. Implemented by the screens.
 */
public interface UnreadableText {
    String get();
}
