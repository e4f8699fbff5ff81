package vn.donghanh.testing;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Role;
import vn.donghanh.security.StaffId;
import vn.donghanh.staff.DelegationQueries;

/** Delegations of a plain test: the user's own one ends on this day; null when the user holds none. */
public class DelegationFixture extends DelegationQueries {
    private final CurrentUser user;
    private final @Nullable LocalDate until;

    public DelegationFixture(CurrentUser user, @Nullable LocalDate until) {
        this.user = user;
        this.until = until;
    }

    @Override
    public boolean mayActAsDirector() {
        return user.roles().contains(Role.DIRECTOR) || until != null;
    }

    @Override
    public Optional<LocalDate> findEndDate(StaffId holder, LocalDate day) {
        return holder.equals(user.id())
                ? Optional.ofNullable(until).filter(last -> !day.isAfter(last))
                : Optional.empty();
    }
}
