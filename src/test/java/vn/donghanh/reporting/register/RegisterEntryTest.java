package vn.donghanh.reporting.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.donghanh.testing.Refusals.assertRefused;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.Precondition;

/** Tests the versions of an entry, and what people and money need. */
class RegisterEntryTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
    private static final Instant NOW = Instant.parse("2026-11-28T03:00:00Z");
    private static final StaffId OFFICER = new StaffId(3);
    private static final String MODEL = "0123456789abcdefghjkmnpqrs";

    private final RegisterEntry entry = RegisterEntry.recorded(MODEL, money(5_000_000L, "CENTRE"), OFFICER, NOW);

    @Test
    void correctionIsANewVersionBesideTheOldOne() {
        RegisterEntry second = entry.corrected(money(6_000_000L, "SPONSOR"), OFFICER, NOW.plusSeconds(1));
        assertThat(second.version())
                .isEqualTo(new RegisterVersion(entry.version().ref(), 2, null, NOW.plusSeconds(1), OFFICER));
        assertThat(second.subjectRef()).isEqualTo(MODEL);
        assertThat(second.facts()).isEqualTo(money(6_000_000L, "SPONSOR"));
        assertThat(entry.facts()).isEqualTo(money(5_000_000L, "CENTRE"));
    }

    @Test
    void moneyNeverBecomesPeople() {
        RegisterEntryFacts people = people(TODAY, 12L);
        assertThatThrownBy(() -> entry.corrected(people, OFFICER, NOW)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothingFollowsAWithdrawal() {
        RegisterEntry withdrawn = entry.withdrawn(RegisterWithdrawalReason.MISTAKE, OFFICER, NOW);
        assertThat(withdrawn.facts()).isEqualTo(entry.facts());
        assertThat(withdrawn.subjectRef()).isEqualTo(MODEL);
        assertThat(withdrawn.version().withdrawalReason()).isEqualTo(RegisterWithdrawalReason.MISTAKE);
        assertRefused(RegisterRule.WITHDRAWN, () -> withdrawn.corrected(entry.facts(), OFFICER, NOW));
        assertRefused(
                RegisterRule.WITHDRAWN, () -> withdrawn.withdrawn(RegisterWithdrawalReason.MISTAKE, OFFICER, NOW));
    }

    @Test
    void moneyNeedsAmountAndSource() {
        assertThat(broken(new RegisterEntryFacts(RegisterEntryKind.FUNDING, null, null, null)))
                .containsExactlyInAnyOrder(
                        RegisterRule.DAY_MISSING, RegisterRule.AMOUNT_MISSING, RegisterRule.SOURCE_MISSING);
        assertThat(broken(money(0L, "CENTRE"))).containsExactly(RegisterRule.AMOUNT_MISSING);
        assertThat(broken(money(1L, "CENTRE"))).isEmpty();
    }

    @Test
    void nobodyIsANumberOfPeople() {
        assertThat(broken(new RegisterEntryFacts(RegisterEntryKind.PARTICIPANTS, TODAY, null, null)))
                .containsExactly(RegisterRule.NUMBER_MISSING);
        assertThat(broken(people(TODAY, 0L))).isEmpty();
        assertThat(new RegisterEntryFacts(RegisterEntryKind.PARTICIPANTS, TODAY, 1L, "CENTRE").source())
                .as("people have no source")
                .isNull();
    }

    @Test
    void dayIsWithinReach() {
        assertThat(broken(people(TODAY.plusDays(1), 3L))).containsExactly(RegisterRule.DAY_IN_FUTURE);
        assertThat(broken(people(TODAY.minusYears(10), 3L))).isEmpty();
        assertThat(broken(people(TODAY.minusYears(10).minusDays(1), 3L))).containsExactly(RegisterRule.TOO_LONG_AGO);
    }

    private static List<Object> broken(RegisterEntryFacts facts) {
        return facts.preconditions(TODAY).stream()
                .filter(precondition -> !precondition.met())
                .<Object>map(Precondition::rule)
                .toList();
    }

    private static RegisterEntryFacts money(@Nullable Long amount, @Nullable String source) {
        return new RegisterEntryFacts(RegisterEntryKind.FUNDING, TODAY, amount, source);
    }

    private static RegisterEntryFacts people(LocalDate day, Long number) {
        return new RegisterEntryFacts(RegisterEntryKind.PARTICIPANTS, day, number, null);
    }
}
