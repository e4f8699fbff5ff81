package vn.donghanh.operations;

import java.io.Serializable;

/**
 * The free disk space as last measured.
 *
 * @param free in megabytes, of the fullest location
 * @param bound in megabytes; below it writing is stopped
 * @param isShort whether writing is stopped, until the free space exceeds the bound by a fifth, so that writing
 *     does not stop and resume every few seconds
 */
public record DiskSpace(long free, int bound, boolean isShort) implements Serializable {
    private static final int FIFTH = 5;

    /** The initial value before the first measurement. */
    static final DiskSpace UNKNOWN = new DiskSpace(0, 0, false);

    DiskSpace measured(long freeNow, int boundNow) {
        long enough = isShort ? boundNow + boundNow / FIFTH : boundNow;
        return new DiskSpace(freeNow, boundNow, freeNow < enough);
    }
}
