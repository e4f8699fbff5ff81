package vn.donghanh.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.StaffId;

/** What an action says, opened: compared between two versions. */
record ActionText(
        @Nullable String what,
        @Nullable ActionOwner owner,
        @Nullable StaffId staff,
        @Nullable String partner,
        @Nullable LocalDate dueOn,
        @Nullable String resource,
        @Nullable String reason) {}
