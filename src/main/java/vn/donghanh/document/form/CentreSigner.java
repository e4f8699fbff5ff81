package vn.donghanh.document.form;

import java.io.Serializable;

/**
 * Somebody who signs for the Centre.
 *
 * @param name empty when it is written by hand
 * @param office of a delegate; empty for the others, whose office is their capacity
 */
public record CentreSigner(SigningCapacity capacity, String name, String office) implements Serializable {
    /** Returns what distinguishes the signer from others of the day. */
    public String key() {
        return capacity.name() + " " + name;
    }
}
