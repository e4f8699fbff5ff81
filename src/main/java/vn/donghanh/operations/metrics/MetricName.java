package vn.donghanh.operations.metrics;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The metrics, by the names under which monitoring systems know them; they do not change. A metric counts or measures the
 * system and its work as a whole: none tells of a client, a case or an account.
 */
public enum MetricName {
    UP("Whether the application runs.", null),
    DATABASE_UP("Whether the database answers.", null),
    DATABASE_CONNECTIONS("Connections of this account to the database.", "state"),
    REPORTS_REPLICA_UP("Whether figures are read from the replica; left out where there is none for them.", null),
    KEYS_UP("Whether the keys and the master key can be read and open.", null),
    VALUES_ALTERED("Encrypted values that this server could not read since its start although it should.", null),
    SLOW_STATEMENTS_TOTAL("Statements that took a second or longer, since the start.", null),
    DISK_FREE_BYTES("Free space where the system writes, at the fullest place.", null),
    DISK_SAVING("Whether saving goes on: the free space is above its bound.", null),
    JOB_LAST_RUN_SECONDS(
            "Seconds since the last run of a background job ended; from the start of the server before the first.",
            "job"),
    JOB_FAILED_ITEMS("Items that failed in the last run of a background job.", "job"),
    BACKUP_AGE_SECONDS(
            "Seconds since the last success of backup, shipment and drill; a kind that never succeeded is left out.",
            "kind"),
    QUEUE_OVERDUE_SECONDS("Seconds by which the oldest open item of a queue is overdue; 0 when none is.", "queue"),
    SIGN_INS_REFUSED("Sign-ins refused for a wrong passphrase or name in the last hour.", null),
    SESSIONS("Sessions in use in the last 15 minutes.", null),
    KEY_WORK_SECONDS(
            "Seconds since the rotation or verification of keys that is under way began; 0 when none is.", null),
    CERTIFICATE_DAYS("Days until the certificate of this server ends.", null),
    JVM_HEAP_BYTES("Memory in use on the heap.", null),
    JVM_HEAP_MAX_BYTES("Memory that the heap may have.", null),
    JVM_THREADS("Threads.", null),
    JVM_CPU_SECONDS_TOTAL("Processor time of the server.", null),
    JVM_UPTIME_SECONDS("Seconds since the start of the server.", null);

    private static final String PREFIX = "donghanh_";

    private final String help;
    private final @Nullable String label;

    MetricName(String help, @Nullable String label) {
        this.help = help;
        this.label = label;
    }

    public String text() {
        return PREFIX + name().toLowerCase(Locale.ROOT);
    }

    String help() {
        return help;
    }

    /** Returns the name of the label; null when the metric has none. */
    @Nullable
    String label() {
        return label;
    }

    String type() {
        return name().endsWith("_TOTAL") ? "counter" : "gauge";
    }
}
