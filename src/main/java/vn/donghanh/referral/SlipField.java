package vn.donghanh.referral;

import org.jspecify.annotations.Nullable;
import vn.donghanh.person.value.IdentityField;

/** What a worker may tick to be sent along. Who she is goes along field by field, on a consent of its own. */
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

    /** The sealed field it opens; null for what says nothing of who she is. */
    @Nullable
    IdentityField identity() {
        return identity;
    }

    public boolean isIdentity() {
        return identity != null;
    }
}
