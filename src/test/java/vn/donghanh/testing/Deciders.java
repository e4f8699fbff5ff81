package vn.donghanh.testing;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Role;
import vn.donghanh.security.StaffId;

/** The kinds of people who might decide in the director's place, each with what the law of the house says of them. */
public final class Deciders {
    public static final StaffId SOMEBODY = new StaffId(1);
    public static final LocalDate LAST_DAY = LocalDate.of(2026, 12, 31);

    private Deciders() {}

    /**
     * @param until the last day of the delegation that the user holds; null for none
     * @param permitted whether a role of the user decides
     */
    public record Decider(CurrentUser user, @Nullable LocalDate until, boolean permitted) {
        public DelegationFixture delegations() {
            return new DelegationFixture(user, until);
        }

        public boolean actsAsDirector() {
            return until != null || user.roles().contains(Role.DIRECTOR);
        }
    }

    public static List<Decider> all() {
        return List.of(
                new Decider(user(Role.DIRECTOR), null, true),
                new Decider(user(Role.SUPERVISOR), LAST_DAY, true),
                new Decider(user(Role.SUPERVISOR), null, true),
                new Decider(user(Role.CASE_MANAGER), null, false),
                new Decider(user(Role.CASE_MANAGER), LAST_DAY, false),
                new Decider(user(Role.AUDITOR), null, false));
    }

    private static CurrentUser user(Role role) {
        return new UserFixture(SOMEBODY, Set.of(role), true);
    }
}
