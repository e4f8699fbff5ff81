package vn.donghanh.signin.factor;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.StaffId;

/** One recovery code, which replaces the second factor once. The owner prints the codes when enrolling. */
@Entity
public class RecoveryCode {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private StaffId accountId;
    private String codeHash;
    private Instant madeAt;
    private @Nullable Instant endedAt;
    private boolean used;

    /** Optimistic lock: of two concurrent uses of the same code, one is refused. */
    @Version
    private int version;

    protected RecoveryCode() {}

    RecoveryCode(StaffId accountId, String codeHash, Instant at) {
        this.accountId = accountId;
        this.codeHash = codeHash;
        this.madeAt = at;
    }

    public void use(Instant at) {
        endedAt = at;
        used = true;
    }

    /** Ends the code because newer codes replace it or the second factors are reset. */
    void end(Instant at) {
        endedAt = at;
    }

    public boolean isEnded() {
        return endedAt != null;
    }

    public Long id() {
        return id;
    }

    public String codeHash() {
        return codeHash;
    }
}
