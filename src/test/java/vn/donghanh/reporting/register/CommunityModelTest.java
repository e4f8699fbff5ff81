package vn.donghanh.reporting.register;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.donghanh.testing.Refusals.assertRefused;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.Precondition;
import vn.donghanh.shared.StalePageRule;

/** Tests the versions of a model in the community, and what each needs. */
class CommunityModelTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
    private static final Instant NOW = Instant.parse("2026-11-28T03:00:00Z");
    private static final StaffId OFFICER = new StaffId(3);
    private static final StaffId OTHER = new StaffId(4);

    private final CommunityModel model = CommunityModel.recorded(facts(2024, null), OFFICER, NOW);

    @Test
    void correctionIsANewVersionBesideTheOldOne() {
        CommunityModel second = model.corrected(facts(2023, TODAY), OTHER, NOW.plusSeconds(60));
        assertThat(second.version())
                .isEqualTo(new RegisterVersion(model.version().ref(), 2, null, NOW.plusSeconds(60), OTHER));
        assertThat(second.facts()).isEqualTo(facts(2023, TODAY));
        assertThat(model.facts()).isEqualTo(facts(2024, null));
        second.version().requireSeen(2);
        assertRefused(StalePageRule.CHANGED_MEANWHILE, () -> second.version().requireSeen(1));
    }

    @Test
    void nothingFollowsAWithdrawal() {
        model.version().requireOpen();
        CommunityModel withdrawn = model.withdrawn(RegisterWithdrawalReason.MISTAKE, OTHER, NOW);
        assertThat(model.version().isWithdrawn()).isFalse();
        assertThat(withdrawn.version().isWithdrawn()).isTrue();
        assertThat(withdrawn.version().withdrawalReason()).isEqualTo(RegisterWithdrawalReason.MISTAKE);
        assertThat(withdrawn.version().versionNumber()).isEqualTo(2);
        assertThat(withdrawn.facts()).isEqualTo(model.facts());
        assertRefused(RegisterRule.WITHDRAWN, () -> withdrawn.version().requireOpen());
        assertRefused(RegisterRule.WITHDRAWN, () -> withdrawn.corrected(facts(2023, null), OFFICER, NOW));
        assertRefused(
                RegisterRule.WITHDRAWN,
                () -> withdrawn.withdrawn(RegisterWithdrawalReason.RECORDED_TWICE, OFFICER, NOW));
    }

    @Test
    void entriesLieBetweenBeginningAndEnd() {
        CommunityModel ended = model.corrected(facts(2024, LocalDate.of(2026, 3, 31)), OFFICER, NOW);
        ended.requireGoingOn(LocalDate.of(2024, 1, 1));
        ended.requireGoingOn(LocalDate.of(2026, 3, 31));
        assertRefused(RegisterRule.DAY_OUTSIDE_OF_MODEL, () -> ended.requireGoingOn(LocalDate.of(2023, 12, 31)));
        assertRefused(RegisterRule.DAY_OUTSIDE_OF_MODEL, () -> ended.requireGoingOn(LocalDate.of(2026, 4, 1)));
        model.requireGoingOn(TODAY);
    }

    @Test
    void modelGoesOnInEveryPeriodThatItTouches() {
        CommunityModelFacts ended = facts(2024, LocalDate.of(2026, 3, 31));
        assertThat(ended.wentOn(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 6, 30)))
                .isTrue();
        assertThat(ended.wentOn(LocalDate.of(2026, 3, 31), LocalDate.of(2026, 6, 30)))
                .isTrue();
        assertThat(ended.wentOn(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 6, 30)))
                .isFalse();
        assertThat(ended.wentOn(LocalDate.of(2023, 7, 1), LocalDate.of(2023, 12, 31)))
                .isFalse();
        assertThat(ended.wentOn(LocalDate.of(2023, 7, 1), LocalDate.of(2024, 1, 1)))
                .isTrue();
    }

    @Test
    void everyGapIsNamedAtOnce() {
        assertThat(broken(new CommunityModelFacts(" ", null, Set.of(), null, null)))
                .containsExactlyInAnyOrder(
                        RegisterRule.NAME_MISSING, RegisterRule.KIND_MISSING, RegisterRule.YEAR_MISSING);
        assertThat(broken(facts(2024, null))).isEmpty();
    }

    @Test
    void yearAndEndAreWithinReach() {
        assertThat(broken(facts(1989, null))).containsExactly(RegisterRule.YEAR_OUT_OF_RANGE);
        assertThat(broken(facts(1990, null))).isEmpty();
        assertThat(broken(facts(2026, TODAY))).isEmpty();
        assertThat(broken(facts(2027, null))).containsExactly(RegisterRule.YEAR_OUT_OF_RANGE);
        assertThat(broken(facts(2024, TODAY.plusDays(1)))).containsExactly(RegisterRule.DAY_IN_FUTURE);
        assertThat(broken(facts(2024, LocalDate.of(2023, 12, 31)))).containsExactly(RegisterRule.ENDED_BEFORE_IT_BEGAN);
        assertThat(broken(facts(2024, LocalDate.of(2024, 1, 1)))).isEmpty();
    }

    private static List<Object> broken(CommunityModelFacts facts) {
        return facts.preconditions(TODAY).stream()
                .filter(precondition -> !precondition.met())
                .<Object>map(Precondition::rule)
                .toList();
    }

    private static CommunityModelFacts facts(int year, @Nullable LocalDate ended) {
        return new CommunityModelFacts(
                " Nhóm  đồng đẳng ", CommunityModelKind.PEER_CAPACITY, Set.of(20_335), year, ended);
    }
}
