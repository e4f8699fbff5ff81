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

/** One run over all keys and sealed values. It is asked for once, goes on in the background through its steps, and ends by itself. */
@Entity
@Table(name = "key_run")
class KeyMaintenanceRun {
    /** The folders of persons are called by two of 32 signs each. */
    static final int FOLDERS = 32 * 32;

    private static final String SIGNS = "0123456789abcdefghjkmnpqrstvwxyz";

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

    /** The keys are there; what comes next is a matter of the kind. */
    void finishKeys() {
        step = kind == KeyMaintenanceKind.VERIFY ? KeyMaintenanceStep.VALUES : KeyMaintenanceStep.PERSONS;
    }

    /** The name of the folder that is next. */
    String nextFolder() {
        return "" + SIGNS.charAt(folders / 32) + SIGNS.charAt(folders % 32);
    }

    void finishFolder(int personsInIt) {
        persons += personsInIt;
        folders++;
        if (folders == FOLDERS) {
            step = KeyMaintenanceStep.VALUES;
        }
    }

    /** Once more over all values: some were written under an old key while the round went on. */
    void startNextRound(long resealedSoFar) {
        round++;
        resealed = resealedSoFar;
    }

    /** How many values the rounds before this one sealed anew. */
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
