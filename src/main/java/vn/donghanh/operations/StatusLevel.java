package vn.donghanh.operations;

/** How a part of the installation is, the worst first. */
public enum StatusLevel {
    /** Somebody has to act at once. */
    BROKEN,
    /** Somebody has to act soon. */
    WARNING,
    /** Still to be done before work begins. */
    OPEN,
    WELL
}
