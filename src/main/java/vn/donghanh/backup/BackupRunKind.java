package vn.donghanh.backup;

import java.time.Duration;

/** What runs by itself so that nothing is lost. */
public enum BackupRunKind {
    /** Every night: database, keys and settings of one moment, read back. */
    BACKUP("backup", Duration.ofHours(26)),
    /** Every minute: the binary log, changed keys and the list of erasures. */
    SHIPMENT("shipment", Duration.ofMinutes(10)),
    /** Every week: a set restored into a database server of its own. */
    DRILL("drill", Duration.ofDays(8));

    private final String fileName;
    private final Duration validity;

    BackupRunKind(String fileName, Duration validity) {
        this.fileName = fileName;
        this.validity = validity;
    }

    /** Returns the name of the file in which the command records its runs. */
    String fileName() {
        return fileName;
    }

    /** Returns how long a success counts; from then on it is missing. */
    public Duration validity() {
        return validity;
    }
}
