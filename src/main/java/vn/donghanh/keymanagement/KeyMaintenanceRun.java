package vn.donghanh.keymanagement;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.StaffId;

/**
 * A maintenance run over all keys and encrypted values. Started once, it continues in the background through its steps
 * and ends by itself.
 */
@Entity
@Table(name = "key_run")
class KeyMaintenanceRun {
    /** The number of person folders, each named by two of 32 characters. */
    static final int FOLDERS = 32 * 32;

    private static final String CHARACTERS = "0123456789abcdefghjkmnpqrstvwxyz";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Enumerated(EnumType.STRING)
    private KeyMaintenanceKind kind;

    @Enumerated(EnumType.STRING)
    private KeyMaintenanceStep step;

    private int round;
    private int folders;
    private long persons;
    private long resealed;
    private Instant startedAt;
    private StaffId startedBy;
    private @Nullable Instant endedAt;

    @Version
    private int version;

    protected KeyMaintenanceRun() {}

    KeyMaintenanceRun(KeyMaintenanceKind kind, StaffId staffId, Instant at) {
        this.kind = kind;
        this.step = KeyMaintenanceStep.KEYS;
        this.round = 1;
        this.startedBy = staffId;
        this.startedAt = at;
    }

    /** Ends the step of the keys; the next step depends on the kind. */
    void finishKeys() {
        step = kind == KeyMaintenanceKind.VERIFY ? KeyMaintenanceStep.VALUES : KeyMaintenanceStep.PERSONS;
    }

    /** Returns the name of the next folder. */
    String nextFolder() {
        return "" + CHARACTERS.charAt(folders / 32) + CHARACTERS.charAt(folders % 32);
    }

    void finishFolder(int personsInIt) {
        persons += personsInIt;
        folders++;
        if (folders == FOLDERS) {
            step = KeyMaintenanceStep.VALUES;
        }
    }

    /**
     * Starts another round over all values, because some may have been written under an old key during the last one.
     */
    void startNextRound(long resealedSoFar) {
        round++;
        resealed = resealedSoFar;
    }

    /** Returns the number of values re-encrypted in earlier rounds. */
    long resealedBefore() {
        return resealed;
    }

    void end(Instant at) {
        step = KeyMaintenanceStep.DONE;
        endedAt = at;
    }

    long id() {
        return id;
    }

    KeyMaintenanceKind kind() {
        return kind;
    }

    KeyMaintenanceStep step() {
        return step;
    }

    int round() {
        return round;
    }

    int folders() {
        return folders;
    }

    long persons() {
        return persons;
    }

    Instant startedAt() {
        return startedAt;
    }

    StaffId startedBy() {
        return startedBy;
    }

    @Nullable
    Instant endedAt() {
        return endedAt;
    }
}
