package vn.donghanh.keys;

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
class KeyRun {
    /** The folders of persons are called by two of 32 signs each. */
    static final int FOLDERS = 32 * 32;

    private static final String SIGNS = "0123456789abcdefghjkmnpqrstvwxyz";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Enumerated(EnumType.STRING)
    private RunKind kind;

    @Enumerated(EnumType.STRING)
    private RunStep step;

    private int round;
    private int folders;
    private long persons;
    private long resealed;
    private Instant startedAt;
    private StaffId startedBy;
    private @Nullable Instant endedAt;

    @Version
    private int version;

    protected KeyRun() {}

    KeyRun(RunKind kind, StaffId by, Instant at) {
        this.kind = kind;
        this.step = RunStep.KEYS;
        this.round = 1;
        this.startedBy = by;
        this.startedAt = at;
    }

    /** The keys are there; what comes next is a matter of the kind. */
    void keysReady() {
        step = kind == RunKind.VERIFY ? RunStep.VALUES : RunStep.PERSONS;
    }

    /** The name of the folder that is next. */
    String nextFolder() {
        return "" + SIGNS.charAt(folders / 32) + SIGNS.charAt(folders % 32);
    }

    void folderDone(int personsInIt) {
        persons += personsInIt;
        folders++;
        if (folders == FOLDERS) {
            step = RunStep.VALUES;
        }
    }

    /** Once more over all values: some were written under an old key while the round went on. */
    void anotherRound(long resealedSoFar) {
        round++;
        resealed = resealedSoFar;
    }

    /** How many values the rounds before this one sealed anew. */
    long resealedBefore() {
        return resealed;
    }

    void end(Instant at) {
        step = RunStep.DONE;
        endedAt = at;
    }

    long id() {
        return id;
    }

    RunKind kind() {
        return kind;
    }

    RunStep step() {
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
