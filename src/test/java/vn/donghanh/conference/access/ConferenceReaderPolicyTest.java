package vn.donghanh.conference.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static vn.donghanh.testing.Refusals.assertNotFound;
import static vn.donghanh.testing.Refusals.assertRefused;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.donghanh.casefile.access.AccessGrant;
import vn.donghanh.casefile.access.AccessGround;
import vn.donghanh.casefile.access.CaseAccess;
import vn.donghanh.casefile.access.ReaderScope;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.CaseSection;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.CaseViews;
import vn.donghanh.conference.ConferenceRule;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Role;
import vn.donghanh.security.StaffId;
import vn.donghanh.testing.UserFixture;

/** Who calls a conference and who reads what of it: each role with each ground of access. */
@SuppressWarnings("UnnecessaryAssignment") // there is no container in a plain test
class ConferenceReaderPolicyTest {
    private static final Instant NOW = Instant.parse("2026-03-10T03:00:00Z");
    private static final StaffId READER = new StaffId(1);
    private static final StaffId OTHER = new StaffId(2);
    private static final CaseView CASE = CaseViews.at(CaseStatus.ACTIVE, OTHER, NOW);
    private static final ReaderScope WHOLE = new ReaderScope(true, Set.of());
    private static final ReaderScope PART = new ReaderScope(false, Set.of(CaseSection.COUNSELLING));

    private final ConferenceReaderPolicy policy = new ConferenceReaderPolicy();
    private final List<AccessGrant> grants = new ArrayList<>();

    @BeforeEach
    void prepare() {
        policy.access = new CaseAccess() {
            @Override
            public List<AccessGrant> readers(CaseId caseId) {
                return grants;
            }
        };
    }

    @ParameterizedTest
    @EnumSource
    void responsibleReadersWithTheRightCallIt(AccessGround ground) {
        boolean responsible = ground == AccessGround.ASSIGNMENT
                || ground == AccessGround.SUBSTITUTE
                || ground == AccessGround.SUPERVISION;
        for (Role role : Role.values()) {
            policy.user = new UserFixture(READER, Set.of(role), true);
            grants.clear();
            grants.add(grant(OTHER, AccessGround.ASSIGNMENT, null));
            assertThat(policy.mayCall(CASE)).as("a stranger").isFalse();
            grants.add(grant(READER, ground, null));
            boolean may = responsible && policy.user.may(Permission.CONFERENCE_CALL);
            assertThat(policy.mayCall(CASE)).as(role + " by " + ground).isEqualTo(may);
            if (may) {
                assertThatCode(() -> policy.requireCaller(CASE)).doesNotThrowAnyException();
            } else {
                assertRefused(ConferenceRule.CALLER_NOT_RESPONSIBLE, () -> policy.requireCaller(CASE));
            }
        }
    }

    @Test
    void scopeIsThatOfTheReaderAlone() {
        policy.user = UserFixture.with(Role.COUNSELLOR);
        grants.add(grant(OTHER, AccessGround.ASSIGNMENT, null));
        grants.add(grant(READER, AccessGround.TEAM, CaseSection.COUNSELLING));
        assertThat(policy.scope(CASE)).isEqualTo(PART);
        grants.add(grant(READER, AccessGround.BREAK_GLASS, null));
        assertThat(policy.scope(CASE).whole()).isTrue();
    }

    @Test
    void readerOfOneSectionSeesItOnlyWhenInvited() {
        policy.user = UserFixture.with(Role.COUNSELLOR);
        assertThatCode(() -> policy.requireVisible(WHOLE, List.of())).doesNotThrowAnyException();
        assertThatCode(() -> policy.requireVisible(PART, List.of(invitee(READER, null))))
                .doesNotThrowAnyException();
        assertNotFound(() -> policy.requireVisible(PART, List.of()));
        assertNotFound(() -> policy.requireVisible(PART, List.of(invitee(OTHER, true))));
    }

    @ParameterizedTest
    @EnumSource
    void textsAreForThoseAtWorkOrPresent(Role role) {
        policy.user = new UserFixture(READER, Set.of(role), true);
        boolean works = policy.user.may(Permission.CASE_WORK) || policy.user.may(Permission.CONFERENCE_CALL);
        assertThat(policy.readsTexts(CASE, WHOLE, List.of())).isEqualTo(works);
        assertThat(policy.readsTexts(CASE, WHOLE, List.of(invitee(READER, null), invitee(OTHER, true))))
                .isEqualTo(works);
        assertThat(policy.readsTexts(CASE, WHOLE, List.of(invitee(READER, false))))
                .isEqualTo(works);
        assertThat(policy.readsTexts(CASE, WHOLE, List.of(invitee(READER, true))))
                .isTrue();
        assertThat(policy.readsTexts(CASE, PART, List.of(invitee(READER, true))))
                .isFalse();
        grants.add(grant(OTHER, AccessGround.BREAK_GLASS, null));
        grants.add(grant(READER, AccessGround.DIRECTION, null));
        assertThat(policy.readsTexts(CASE, WHOLE, List.of())).isEqualTo(works);
        grants.add(grant(READER, AccessGround.BREAK_GLASS, null));
        assertThat(policy.readsTexts(CASE, WHOLE, List.of())).isTrue();
    }

    private static AccessGrant grant(StaffId staff, AccessGround ground, @Nullable CaseSection section) {
        return new AccessGrant(CASE.id(), staff, ground, section, NOW, null, null);
    }

    private static ConferenceInvitee invitee(StaffId staff, @Nullable Boolean present) {
        ConferenceInvitee invitee = new ConferenceInvitee("c", staff);
        if (present != null) {
            invitee.recordPresence(present);
        }
        return invitee;
    }
}
