package vn.donghanh.casefile.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.donghanh.casefile.access.SectionAccessPolicy.Candidate;
import vn.donghanh.casefile.access.SectionAccessPolicy.SectionReader;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.CaseSection;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.CaseViews;
import vn.donghanh.security.Role;
import vn.donghanh.security.StaffId;
import vn.donghanh.staff.StaffMember;
import vn.donghanh.staff.StaffQueries;
import vn.donghanh.staff.cover.CoverQueries;
import vn.donghanh.testing.UserFixture;

/** Who may grant access to a section of a case, to whom, and who has it. */
@SuppressWarnings("UnnecessaryAssignment") // there is no container in a plain test
class SectionAccessPolicyTest {
    private static final Instant NOW = Instant.parse("2026-03-10T03:00:00Z");
    private static final StaffId MANAGER = new StaffId(1);

    private final SectionAccessPolicy policy = new SectionAccessPolicy();
    private final List<AccessGrant> grants = new ArrayList<>();
    private final Set<StaffId> blocked = new HashSet<>();
    private final Set<StaffId> covered = new HashSet<>();

    @BeforeEach
    void prepare() {
        policy.access = new CaseAccess() {
            @Override
            public List<AccessGrant> readers(CaseId caseId) {
                return grants;
            }

            @Override
            public Set<StaffId> blockedStaff(CaseId caseId) {
                return blocked;
            }
        };
        policy.staff = new StaffQueries() {
            @Override
            public List<StaffMember> withRole(Role role, @Nullable Long unitId) {
                return switch (role) {
                    case COUNSELLOR -> List.of(colleague(10, "counsellor", role), colleague(11, "other", role));
                    case HEALTH_OFFICER -> List.of(colleague(20, "health", role));
                    default -> List.of();
                };
            }
        };
        policy.covers = new CoverQueries() {
            @Override
            public Set<StaffId> actedFor() {
                Set<StaffId> all = new HashSet<>(covered);
                all.add(policy.user.id());
                return all;
            }
        };
        policy.user = as(MANAGER, Role.CASE_MANAGER);
    }

    @ParameterizedTest
    @EnumSource
    void managerAndSupervisorGrantAndNobodyElse(Role role) {
        CaseView caseView = CaseViews.at(CaseStatus.ACTIVE, MANAGER, NOW);
        policy.user = as(MANAGER, role);
        assertThat(policy.mayGrant(caseView)).isTrue();
        policy.user = as(new StaffId(99), role);
        assertThat(policy.mayGrant(caseView)).isEqualTo(role == Role.SUPERVISOR);
    }

    @ParameterizedTest
    @EnumSource
    void accessIsGrantedOnlyToAnOpenCaseOfOnesOwn(CaseStatus status) {
        CaseView caseView = CaseViews.at(status, MANAGER, NOW);
        assertThat(policy.page(caseView, true).mayGrant()).isEqualTo(status.isOpen());
        assertThat(policy.page(caseView, true).candidates().isEmpty()).isEqualTo(!status.isOpen());
        assertThat(policy.page(caseView, false).mayGrant()).isFalse();
        assertThat(policy.page(caseView, false).candidates()).isEmpty();
    }

    @Test
    void strangerSeesReadersAndNoCandidates() {
        policy.user = as(new StaffId(99), Role.CASE_MANAGER);
        grants.add(grant(10, CaseSection.COUNSELLING));
        assertThat(page().mayGrant()).isFalse();
        assertThat(page().candidates()).isEmpty();
        assertThat(page().readers()).hasSize(1);
    }

    @Test
    void readersOfASectionAreThoseWithItsRole() {
        grants.add(grant(10, CaseSection.COUNSELLING));
        grants.add(grant(20, CaseSection.COUNSELLING));
        grants.add(grant(11, CaseSection.HEALTH));
        grants.add(grant(20, null));
        assertThat(page().readers())
                .containsExactly(
                        new SectionReader("counsellor", "Counsellor", CaseSection.COUNSELLING, NOW.plusSeconds(60)));
    }

    @Test
    void candidatesLackAccessAndAreNotBlocked() {
        assertThat(page().candidates())
                .containsExactly(
                        new Candidate("counsellor", "Counsellor", CaseSection.COUNSELLING),
                        new Candidate("other", "Other", CaseSection.COUNSELLING),
                        new Candidate("health", "Health", CaseSection.HEALTH));
        grants.add(grant(10, CaseSection.COUNSELLING));
        grants.add(grant(20, CaseSection.COUNSELLING));
        blocked.add(new StaffId(11));
        assertThat(page().candidates()).extracting(Candidate::key).containsExactly("HEALTH health");
    }

    /** Who stands in for the manager admits colleagues in the manager's place, but not themselves. */
    @Test
    void standInAdmitsOthersInTheManagersPlace() {
        CaseView caseView = CaseViews.at(CaseStatus.ACTIVE, MANAGER, NOW);
        policy.user = as(new StaffId(10), Role.SOCIAL_WORKER);
        assertThat(policy.mayGrant(caseView)).isFalse();
        covered.add(MANAGER);
        assertThat(policy.mayGrant(caseView)).isTrue();
        assertThat(policy.findCovered(caseView)).contains(MANAGER);
        assertThat(policy.mayReceive(caseView, new StaffId(10))).isFalse();
        assertThat(policy.mayReceive(caseView, new StaffId(11))).isTrue();
        blocked.add(new StaffId(11));
        assertThat(policy.mayReceive(caseView, new StaffId(11))).isFalse();
        assertThat(page().candidates()).extracting(Candidate::key).containsExactly("HEALTH health");
    }

    @Test
    void inTheirOwnRightNobodyIsNamedAsCovered() {
        CaseView caseView = CaseViews.at(CaseStatus.ACTIVE, MANAGER, NOW);
        covered.add(MANAGER);
        assertThat(policy.findCovered(caseView)).isEmpty();
        assertThat(policy.mayReceive(caseView, MANAGER)).isTrue();
        policy.user = as(new StaffId(30), Role.SUPERVISOR);
        assertThat(policy.findCovered(caseView)).isEmpty();
        policy.user = as(new StaffId(30), Role.SOCIAL_WORKER);
        assertThat(policy.findCovered(CaseViews.at(CaseStatus.ACTIVE, new StaffId(2), NOW)))
                .isEmpty();
    }

    private SectionAccessPolicy.PageView page() {
        return policy.page(CaseViews.at(CaseStatus.ACTIVE, MANAGER, NOW), true);
    }

    private static UserFixture as(StaffId id, Role role) {
        return new UserFixture(id, Set.of(role), true);
    }

    private static AccessGrant grant(long staff, @Nullable CaseSection section) {
        return new AccessGrant(
                new CaseId(1), new StaffId(staff), AccessGround.TEAM, section, NOW, NOW.plusSeconds(60), MANAGER);
    }

    private static StaffMember colleague(long id, String username, Role role) {
        String name = username.substring(0, 1).toUpperCase(Locale.ROOT) + username.substring(1);
        return new StaffMember(new StaffId(id), username, name, name, Set.of(role), 1);
    }
}
