package vn.donghanh.operations;

import java.io.Serializable;

/**
 * How much of the disk is free, as it was measured last.
 *
 * @param free in megabytes, where there is least
 * @param bound in megabytes; with less nothing is saved
 * @param isShort nothing is saved until there is a fifth more than the bound, so that saving does not stop and go on every few seconds
 */
public record DiskSpace(long free, int bound, boolean isShort) implements Serializable {
    private static final int FIFTH = 5;

    /** Not measured yet. */
    static final DiskSpace UNKNOWN = new DiskSpace(0, 0, false);

    DiskSpace measured(long freeNow, int boundNow) {
        long enough = isShort ? boundNow + boundNow / FIFTH : boundNow;
        return new DiskSpace(freeNow, boundNow, freeNow < enough);
    }
}
