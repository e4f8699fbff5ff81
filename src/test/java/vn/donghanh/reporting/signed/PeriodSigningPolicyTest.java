package vn.donghanh.reporting.signed;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.donghanh.testing.Refusals.refusal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.donghanh.document.form.SigningCapacity;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Role;
import vn.donghanh.security.StaffId;
import vn.donghanh.testing.DelegationFixture;
import vn.donghanh.testing.UserFixture;

/** Who signs a period, and as what it stands under it. */
@SuppressWarnings("UnnecessaryAssignment") // there is no container in a plain test
class PeriodSigningPolicyTest {
    private static final Instant NOW = Instant.parse("2026-07-20T03:00:00Z");

    @Test
    void directorSignsAsHead() {
        PeriodSigningPolicy policy = policy(Role.DIRECTOR, null);
        assertThat(policy.maySign()).isTrue();
        assertThat(policy.signer(NOW)).isEqualTo(new PeriodSigner(SigningCapacity.HEAD, ""));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "Phó Giám đốc, DEPUTY",
        "PHÓ GIÁM ĐỐC phụ trách, DEPUTY",
        "Trưởng phòng Công tác xã hội, DELEGATE",
        "Trợ lý của Phó Giám đốc, DELEGATE"
    })
    void holderOfADelegationSignsByTheirOffice(String office, SigningCapacity capacity) {
        PeriodSigningPolicy policy = policy(Role.SUPERVISOR, office);
        assertThat(policy.maySign()).isTrue();
        assertThat(policy.signer(NOW)).isEqualTo(new PeriodSigner(capacity, office));
    }

    @Test
    void supervisorWithoutADelegationDoesNotSign() {
        PeriodSigningPolicy policy = policy(Role.SUPERVISOR, null);
        assertThat(policy.maySign()).isFalse();
        assertThat(refusal(() -> policy.signer(NOW))).isEqualTo(PeriodSnapshotRule.NOT_DELEGATED);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"DIRECTOR", "SUPERVISOR"},
            mode = EnumSource.Mode.EXCLUDE)
    void nobodyElseSignsEvenWithADelegation(Role role) {
        assertThat(policy(role, "Phó Giám đốc").maySign()).isFalse();
    }

    /** @param office of the user's delegation; null for none */
    private static PeriodSigningPolicy policy(Role role, @Nullable String office) {
        CurrentUser user = UserFixture.with(role);
        PeriodSigningPolicy policy = new PeriodSigningPolicy();
        policy.user = user;
        policy.delegations = new DelegationFixture(user, office == null ? null : LocalDate.MAX) {
            @Override
            public Optional<String> findOffice(StaffId holder, Instant at) {
                return holder.equals(user.id()) && at.equals(NOW) ? Optional.ofNullable(office) : Optional.empty();
            }
        };
        return policy;
    }
}
