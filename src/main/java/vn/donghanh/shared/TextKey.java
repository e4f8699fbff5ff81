package vn.donghanh.shared;

import java.io.Serializable;
import java.util.List;

/** A message key with its arguments as an argument of a message: shown as its text in the reader's language. */
public record TextKey(String key, List<Serializable> arguments) implements Serializable {
    public TextKey {
        arguments = List.copyOf(arguments);
    }

    public TextKey(String key) {
        this(key, List.of());
    }
}
