package vn.donghanh.document.form;

import java.io.Serializable;

/**
 * Somebody who signs for the Centre.
 *
 * @param name empty when it is written by hand
 */
public record CentreSigner(SigningCapacity capacity, String name) implements Serializable {
    /** Returns what distinguishes the signer from others of the day. */
    public String key() {
        return capacity.name() + " " + name;
    }
}
