package vn.donghanh.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.StaffId;

/** What an action says, opened: compared between two versions. */
record ActionContent(
        @Nullable String what,
        @Nullable ActionOwner owner,
        @Nullable StaffId staff,
        @Nullable String partner,
        @Nullable LocalDate dueOn,
        @Nullable String resource,
        @Nullable String reason) {

    /** Who outside the Centre does it; a name that was typed before somebody else was chosen does not count. */
    @Nullable
    String partnerName() {
        return owner == ActionOwner.PARTNER ? partner : null;
    }
}
