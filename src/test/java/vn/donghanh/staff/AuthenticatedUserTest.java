package vn.donghanh.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.donghanh.security.StaffId;

class AuthenticatedUserTest {
    private static final Instant PROVED = Instant.parse("2026-03-10T03:00:00Z");

    /** Before the proof too, for a clock that was ahead may have been set back. */
    @ParameterizedTest
    @CsvSource({"0, true", "899, true", "900, false", "-899, true", "-900, false", "-3600, false"})
    void proofIsValidForAQuarterOfAnHour(long secondsLater, boolean valid) {
        assertThat(user(PROVED, "session").isRecentlyAuthenticated(PROVED.plus(Duration.ofSeconds(secondsLater))))
                .isEqualTo(valid);
    }

    @Test
    void withoutAProofOnlyWhatHasNoSessionCounts() {
        assertThat(user(null, "session").isRecentlyAuthenticated(PROVED)).isFalse();
        assertThat(user(null, null).isRecentlyAuthenticated(PROVED)).isTrue();
    }

    private static AuthenticatedUser user(@Nullable Instant proved, @Nullable String session) {
        return new AuthenticatedUser(
                new StaffId(1),
                "worker1",
                "Nguyễn Thị Lan",
                "Lan",
                Salutation.CHI,
                null,
                null,
                Set.of(),
                session,
                false,
                false,
                proved,
                false);
    }
}
