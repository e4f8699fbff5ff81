package vn.donghanh.reporting.replica;

/** How a replica was found when something was last to be read from it. */
enum ReplicaState {
    /** It answered, and had everything. */
    CURRENT,
    /** It answered, and lacked something for as long as a reading waits. */
    BEHIND,
    /** It did not answer, or could not read. */
    AWAY
}
