package vn.donghanh.referral;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferralSentItemProviderTest {
    @ParameterizedTest
    @CsvSource({
        "SENT, 1, false",
        "RECEIVED, 2, false",
        "ACCEPTED, 3, false",
        "SCHEDULED, 4, false",
        "NO_SHOW, 4, true",
        "REJECTED, 2, true",
        "EXPIRED, 1, true",
        "ATTENDED, 5, false",
        "DISCONTINUED, 5, false"
    })
    void progressAndStalledFollowTheStatus(ReferralStatus status, int walked, boolean stuck) {
        assertThat(ReferralSentItemProvider.progress(status)).isEqualTo(walked);
        assertThat(ReferralSentItemProvider.isStalled(status)).isEqualTo(stuck);
    }
}
