package vn.donghanh.referral;

import org.jspecify.annotations.Nullable;
import vn.donghanh.person.value.IdentityField;

/** A field of the slip that a worker can select. Identity fields are disclosed one by one and require a consent of their own. */
public enum SlipField {
    CALLED(null),
    AGE_BAND(null),
    COMPANION(null),
    LEGAL_NAME(IdentityField.LEGAL_NAME),
    BIRTH(IdentityField.BIRTH),
    ID_PAPER(IdentityField.ID_PAPER);

    private final @Nullable IdentityField identity;

    SlipField(@Nullable IdentityField identity) {
        this.identity = identity;
    }

    /** Returns the encrypted identity field; null for fields that do not identify the client. */
    @Nullable
    IdentityField identity() {
        return identity;
    }

    public boolean isIdentity() {
        return identity != null;
    }
}
