package vn.donghanh.conference.access;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.donghanh.testing.Refusals.assertRefused;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.donghanh.casefile.access.AccessGrant;
import vn.donghanh.casefile.access.AccessGround;
import vn.donghanh.casefile.access.CaseAccess;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.CaseViews;
import vn.donghanh.conference.ConferenceRule;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Role;
import vn.donghanh.security.StaffId;
import vn.donghanh.staff.StaffMember;
import vn.donghanh.staff.StaffQueries;
import vn.donghanh.testing.UserFixture;

/** Which colleagues a conference may have: each role, with and without access, and none who is blocked. */
@SuppressWarnings("UnnecessaryAssignment") // there is no container in a plain test
class ConferenceColleaguePolicyTest {
    private static final Instant NOW = Instant.parse("2026-03-10T03:00:00Z");
    private static final StaffId ME = new StaffId(100);
    private static final StaffId BLOCKED = new StaffId(101);
    private static final StaffId READER = new StaffId(102);
    private static final CaseView CASE = CaseViews.at(CaseStatus.ACTIVE, ME, NOW);

    private final ConferenceColleaguePolicy policy = new ConferenceColleaguePolicy();

    @BeforeEach
    void prepare() {
        policy.user = new UserFixture(ME, Set.of(Role.CASE_MANAGER), true);
        policy.access = new CaseAccess() {
            @Override
            public Set<StaffId> blockedStaff(CaseId caseId) {
                return Set.of(BLOCKED);
            }

            @Override
            public List<AccessGrant> readers(CaseId caseId) {
                return List.of(new AccessGrant(CASE.id(), READER, AccessGround.TEAM, null, NOW, null, null));
            }
        };
        policy.staff = staff(
                member(ME, "me", Role.CASE_MANAGER),
                member(BLOCKED, "blocked", Role.CASE_MANAGER),
                member(READER, "reader", Role.COUNSELLOR));
    }

    @Test
    void readersAndTheCallerAreMarkedAndTheBlockedAreMissing() {
        assertThat(policy.invitable(CASE))
                .containsExactly(
                        new ConferenceColleaguePolicy.Colleague(ME, "me", "Tên me", false, true),
                        new ConferenceColleaguePolicy.Colleague(READER, "reader", "Tên reader", true, false));
        assertThat(policy.readers(CASE)).containsExactly(READER);
    }

    @Test
    void onlyRolesThatReadCasesAreInvited() {
        policy.staff = staff(Arrays.stream(Role.values())
                .map(role -> member(READER, role.name(), role))
                .toArray(StaffMember[]::new));
        assertThat(policy.invitable(CASE))
                .extracting(ConferenceColleaguePolicy.Colleague::username)
                .containsExactlyElementsOf(Arrays.stream(Role.values())
                        .filter(role -> role.hasPermission(Permission.CASE_READ))
                        .map(Role::name)
                        .toList());
    }

    @Test
    void callerIsAlwaysAmongThoseInvited() {
        assertThat(policy.requireInvitable(CASE, Set.of("reader"))).containsExactlyInAnyOrder(READER, ME);
        assertThat(policy.requireInvitable(CASE, Set.of())).containsExactly(ME);
    }

    @Test
    void blockedAndUnknownColleaguesAreRefusedAlike() {
        for (String name : List.of("blocked", "nobody")) {
            assertRefused(
                    ConferenceRule.COLLEAGUE_NOT_FOUND, () -> policy.requireInvitable(CASE, Set.of("reader", name)));
        }
    }

    private static StaffMember member(StaffId id, String username, Role role) {
        return new StaffMember(id, username, "Tên " + username, username, Set.of(role), 1);
    }

    private static StaffQueries staff(StaffMember... members) {
        return new StaffQueries() {
            @Override
            public List<StaffMember> active() {
                return List.of(members);
            }
        };
    }
}
