package vn.donghanh.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.donghanh.breakglass.BreakGlassRule;
import vn.donghanh.person.value.PersonRule;
import vn.donghanh.staff.StaffRule;

class LogResultTest {
    @ParameterizedTest
    @CsvSource({
        "DONE,, DONE",
        "FAILED, IllegalStateException, FAILED",
        "REFUSED, NotFound, ACCESS_REFUSED",
        "REFUSED, AccessDenied, ACCESS_REFUSED",
        "REFUSED,, ACCESS_REFUSED",
        "REFUSED, rule.ReturnRule.MORE_THAN_ALL, INPUT_REFUSED",
        "REFUSED, rule.StaffRule.SIGN_IN_FAILED, ACCESS_REFUSED",
        "REFUSED, rule.PersonRule.FIELD_NEEDS_BREAK_GLASS, ACCESS_REFUSED"
    })
    void resultDistinguishesInvalidInputFromRefusedAccess(AuditOutcome outcome, String code, LogResult result) {
        assertThat(LogResult.of(outcome, code)).isEqualTo(result);
    }

    @Test
    void rulesOfRefusedAccessExist() {
        assertThat(LogResult.ACCESS_RULES)
                .containsExactlyInAnyOrder(
                        BreakGlassRule.NO_SUCH_CASE.key(),
                        PersonRule.FIELD_NEEDS_BREAK_GLASS.key(),
                        StaffRule.SIGN_IN_FAILED.key(),
                        StaffRule.SIGN_IN_WAIT.key(),
                        StaffRule.FACTOR_WRONG.key(),
                        StaffRule.PASSKEY_REFUSED.key(),
                        StaffRule.PASSPHRASE_WRONG.key(),
                        StaffRule.CODE_NOT_VALID.key(),
                        StaffRule.SETUP_CODE_WRONG.key(),
                        StaffRule.ACCOUNT_DISABLED.key());
    }
}
