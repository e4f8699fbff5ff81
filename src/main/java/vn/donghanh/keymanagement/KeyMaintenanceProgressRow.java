package vn.donghanh.keymanagement;

import java.io.Serializable;

/**
 * One sealed column in a run.
 *
 * @param name table and column
 * @param appendOnly what stands there is never written again, so it keeps the keys that it was sealed with
 * @param total how many values there are
 * @param seen how many were tried
 * @param resealed how many are under a new key since the run began
 * @param erased how many never open again because the person was erased
 * @param lost how many do not open because the person's keys were lost and given up
 * @param closed how many do not open and should
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
