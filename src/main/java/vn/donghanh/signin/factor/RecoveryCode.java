package vn.donghanh.signin.factor;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.StaffId;

/** One code of the sheet that its owner printed when she enrolled: it stands in for her device once. */
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

    /** Two requests with the same code at the same moment: one of them is refused. */
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

    /** A newer sheet takes its place, or the account begins anew. */
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
