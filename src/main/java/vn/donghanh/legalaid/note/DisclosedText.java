package vn.donghanh.legalaid.note;

import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.RandomReference;

/** The text of a note as it is disclosed: sealed anew for the row under whose reference it is stored. */
final class DisclosedText {
    private final String ref;
    private final byte @Nullable [] sealed;

    /** @param sealed null for a step that discloses nothing */
    DisclosedText(String ref, byte @Nullable [] sealed) {
        this.ref = ref;
        this.sealed = sealed;
    }

    static DisclosedText none() {
        return new DisclosedText(RandomReference.random(), null);
    }

    String ref() {
        return ref;
    }

    byte @Nullable [] sealed() {
        return sealed;
    }
}
