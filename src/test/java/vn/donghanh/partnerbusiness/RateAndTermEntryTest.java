package vn.donghanh.partnerbusiness;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.donghanh.testing.Refusals.assertRefused;

import org.junit.jupiter.api.Test;

class RateAndTermEntryTest {
    private static final PartnerStep BOTH =
            PartnerStep.of("APPROVE", "label", "done", AskedField.rate("rate"), AskedField.months("months"));
    private static final PartnerStep TERM =
            PartnerStep.of("APPROVE", "label", "done", AskedField.rate("rate").optional(), AskedField.months("months"));

    @Test
    void rateAndTermAreAskedFor() {
        assertRefused(PartnerBusinessRule.RATE_MISSING, () -> asked(BOTH, null, 12));
        assertRefused(PartnerBusinessRule.MONTHS_MISSING, () -> asked(BOTH, 660, null));
        assertRefused(PartnerBusinessRule.MONTHS_NOT_POSITIVE, () -> asked(BOTH, 660, 0));
    }

    @Test
    void rateMayBeZeroOrLeftOut() {
        assertThat(asked(BOTH, 0, 1))
                .isEqualTo(PartnerEntry.EMPTY.with(AskedField.Type.RATE, 0).with(AskedField.Type.MONTHS, 1));
        assertThat(asked(TERM, null, 24)).isEqualTo(PartnerEntry.EMPTY.with(AskedField.Type.MONTHS, 24));
    }

    @Test
    void whatTheStepDoesNotAskForIsLeftOut() {
        PartnerStep none = PartnerStep.of("RECEIVE", "label", "done");
        assertThat(asked(none, 660, -3)).isEqualTo(PartnerEntry.EMPTY);
    }

    private static PartnerEntry asked(PartnerStep step, Integer rate, Integer months) {
        return PartnerEntry.EMPTY
                .with(AskedField.Type.RATE, rate)
                .with(AskedField.Type.MONTHS, months)
                .requireAsked(step, (list, code) -> true);
    }
}
