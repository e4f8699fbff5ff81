package vn.donghanh.consent;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The current legal ground of a case.
 *
 * @param until when it expires; null if there is none
 * @param confirmed false only for a vital interest that no second person has confirmed yet
 */
public record LegalGround(GroundKind kind, @Nullable Instant until, boolean confirmed) implements Serializable {
    /** Consent, vital interest (protection of life and health), or none in force today. */
    public enum GroundKind {
        CONSENT,
        VITAL_INTEREST,
        NONE
    }

    public boolean isValid() {
        return kind != GroundKind.NONE;
    }
}
