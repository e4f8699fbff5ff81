package vn.donghanh.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.StaffId;

/** The decrypted content of an action, used to compare two versions. */
record ActionContent(
        @Nullable String what,
        @Nullable ActionOwner owner,
        @Nullable StaffId staff,
        @Nullable String partner,
        @Nullable LocalDate dueOn,
        @Nullable String resource,
        @Nullable String reason) {

    /**
     * Returns the external partner who carries out the action; a partner name typed before another owner was chosen is
     * ignored.
     */
    @Nullable
    String partnerName() {
        return owner == ActionOwner.PARTNER ? partner : null;
    }
}
