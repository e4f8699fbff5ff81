package vn.donghanh.encryption;

import java.util.Optional;

/** Counts and rebuilds the blind-index tokens of persons. Implemented by the package that stores persons. */
public interface BlindIndexContributor {
    /** Returns the number of values with tokens. */
    long count();

    /**
     * Rebuilds the tokens of the next persons after this reference under the current key, where needed, in the caller's
     * transaction.
     *
     * @return empty when there is no further person
     */
    Optional<Batch> rebuildNext(String personRef);

    /**
     * A processed batch of persons.
     *
     * @param last the reference of the last person
     * @param persons the number of persons
     * @param seen the number of their values with tokens
     * @param changed the number of values whose tokens changed
     * @param altered the number of values that should decrypt and do not; their tokens stay as they were
     */
    record Batch(String last, int persons, int seen, int changed, int altered) {}
}
