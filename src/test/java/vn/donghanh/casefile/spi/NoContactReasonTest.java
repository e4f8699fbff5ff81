package vn.donghanh.casefile.spi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.donghanh.casefile.model.CaseStatus;

/** Why a client is not asked is named apart for a no, an ended consent and an ended case. */
class NoContactReasonTest {
    @ParameterizedTest
    @CsvSource({
        "FOLLOW_UP, true, false, ",
        "FOLLOW_UP, false, true, CONTACT_REFUSED",
        "FOLLOW_UP, false, false, CONTACT_NOT_AGREED",
        "ACTIVE, true, true, ",
        "CLOSED, true, false, CASE_ENDED",
        "MERGED, true, false, ",
    })
    void aNoAnEndedConsentAndAnEndedCaseDiffer(
            CaseStatus status, boolean mayContact, boolean refused, NoContactReason expected) {
        assertThat(NoContactReason.of(status, mayContact, refused).orElse(null)).isEqualTo(expected);
    }
}
