package vn.donghanh.consent;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * On what a case stands now.
 *
 * @param until when it ends by itself; null where there is none
 * @param confirmed false only for a vital interest that no second person has confirmed yet
 */
public record LegalGround(Kind kind, @Nullable Instant until, boolean confirmed) implements Serializable {
    /** The client's consent, the protection of life and health, or nothing that stands today. */
    public enum Kind {
        CONSENT,
        VITAL_INTEREST,
        NONE
    }

    public boolean isValid() {
        return kind != Kind.NONE;
    }
}
