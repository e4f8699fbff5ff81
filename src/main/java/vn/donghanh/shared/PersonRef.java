package vn.donghanh.shared;

import java.io.Serializable;

/** A random reference to a person in the identity store. It reveals nothing about the person. */
public record PersonRef(String value) implements Serializable {
    public PersonRef {
        if (!value.matches("[0-9a-z]{26}")) {
            throw new IllegalArgumentException("Not a person reference");
        }
    }

    public static PersonRef random() {
        return new PersonRef(RandomReference.random());
    }
}
