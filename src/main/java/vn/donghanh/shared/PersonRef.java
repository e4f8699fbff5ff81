package vn.donghanh.shared;

import java.io.Serializable;

/** Points at a person in the vault without saying anything about her. */
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
