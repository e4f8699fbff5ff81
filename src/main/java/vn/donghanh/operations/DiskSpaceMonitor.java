package vn.donghanh.operations;

import jakarta.enterprise.context.ApplicationScoped;
import vn.donghanh.shared.persistence.DiskRule;
import vn.donghanh.shared.persistence.WriteMode;

/** Holds the free disk space of this node and stops all writes while it is short. Read by many, updated by one job. */
@ApplicationScoped
public class DiskSpaceMonitor {
    private static final System.Logger LOG = System.getLogger(DiskSpaceMonitor.class.getName());

    private volatile DiskSpace space = DiskSpace.UNKNOWN;

    public DiskSpace space() {
        return space;
    }

    /** Stops all writes if the free megabytes are below the bound as last read; only {@link #update} resumes them. */
    public void stopIfShort(long free) {
        int bound = space.bound();
        if (free < bound) {
            update(free, bound);
        }
    }

    /**
     * @param free in megabytes
     * @param bound in megabytes, below which writing is stopped
     */
    public synchronized void update(long free, int bound) {
        DiskSpace before = space;
        DiskSpace now = before.measured(free, bound);
        space = now;
        if (now.isShort()) {
            WriteMode.CURRENT.stop(DiskRule.NEARLY_FULL);
        } else {
            WriteMode.CURRENT.resume();
        }
        if (now.isShort() != before.isShort()) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    now.isShort()
                            ? "The disk is nearly full: " + free + " MB are free, the bound is " + bound
                                    + " MB. Nothing is saved until there is room again; reading goes on."
                            : "There is room on the disk again: " + free + " MB are free. Saving goes on.");
        }
    }
}
