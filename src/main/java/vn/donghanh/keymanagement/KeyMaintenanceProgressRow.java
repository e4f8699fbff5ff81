package vn.donghanh.keymanagement;

import java.io.Serializable;

/**
 * The progress of a run in one encrypted column.
 *
 * @param name table and column
 * @param appendOnly whether values are never updated, so that they keep their keys
 * @param total the number of values
 * @param seen the number of values checked
 * @param resealed the number of values re-encrypted since the run began
 * @param erased the number of values that cannot be decrypted because the person was erased
 * @param lost the number of values that cannot be decrypted because the person's keys were lost and abandoned
 * @param closed the number of values that cannot be decrypted although they should
 */
public record KeyMaintenanceProgressRow(
        String name,
        boolean appendOnly,
        long total,
        long seen,
        long resealed,
        long erased,
        long lost,
        long closed,
        boolean finished)
        implements Serializable {
    public long opened() {
        return seen - erased - lost - closed;
    }
}
