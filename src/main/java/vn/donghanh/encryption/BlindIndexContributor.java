package vn.donghanh.encryption;

import java.util.Optional;

/** The fingerprints under which persons are found. Answered by the package that holds the persons. */
public interface BlindIndexContributor {
    /** How many values lie under fingerprints. */
    long count();

    /**
     * Makes those of the next persons after this reference anew under today's key, where they are not so already; in the caller's transaction.
     *
     * @return empty when nobody comes after it
     */
    Optional<Batch> rebuildNext(String personRef);

    /**
     * Some persons.
     *
     * @param last the last one's reference
     * @param persons how many they are
     * @param seen how many values of theirs lie under fingerprints
     * @param changed of how many the fingerprints were others
     */
    record Batch(String last, int persons, int seen, int changed) {}
}
