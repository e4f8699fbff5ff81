package vn.donghanh.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.donghanh.casefile.spi.NeedArea;
import vn.donghanh.testing.Stored;

/** Tests the period of validity of an eligibility rule and its option. */
class EligibilityRuleTest {
    private static final LocalDate FIRST = LocalDate.of(2025, 7, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 6, 30);

    @Test
    void ruleIsValidFromFirstToLastDay() {
        EligibilityRule rule = rule(LAST);
        assertThat(rule.validOn(FIRST.minusDays(1))).isFalse();
        assertThat(rule.validOn(FIRST)).isTrue();
        assertThat(rule.validOn(LAST)).isTrue();
        assertThat(rule.validOn(LAST.plusDays(1))).isFalse();
    }

    @Test
    void ruleWithoutLastDayStaysValid() {
        EligibilityRule rule = rule(null);
        assertThat(rule.validOn(FIRST.minusDays(1))).isFalse();
        assertThat(rule.validOn(FIRST.plusYears(30))).isTrue();
    }

    @Test
    void optionHasBothLanguagesAndLegalBasis() {
        assertThat(rule(null).toOption())
                .isEqualTo(new EligibilityRuleOption(
                        "LOAN_JOB_CREATION",
                        NeedArea.LIVELIHOOD,
                        "Vay vốn giải quyết việc làm",
                        "Loan for job creation",
                        "Luật Việc làm"));
    }

    private static EligibilityRule rule(@Nullable LocalDate last) {
        EligibilityRule rule = Stored.row(EligibilityRule.class);
        Stored.with(rule, "code", "LOAN_JOB_CREATION");
        Stored.with(rule, "area", NeedArea.LIVELIHOOD);
        Stored.with(rule, "nameVi", "Vay vốn giải quyết việc làm");
        Stored.with(rule, "nameEn", "Loan for job creation");
        Stored.with(rule, "basis", "Luật Việc làm");
        Stored.with(rule, "validFrom", FIRST);
        return last == null ? rule : Stored.with(rule, "validTo", last);
    }
}
