package vn.donghanh.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.donghanh.partnerbusiness.BusinessSource;
import vn.donghanh.shared.BusinessRule;
import vn.donghanh.shared.Precondition;

class ReportStepCommandTest {
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
    private static final Appointment NONE = new Appointment(null, null, null);

    @Test
    void everythingThatIsMissingIsReportedAtOnce() {
        assertThat(missing(ReferralStep.REJECT, null, NONE, null))
                .containsExactly(ReferralRule.SOURCE_MISSING, ReferralRule.REASON_MISSING);
        assertThat(missing(ReferralStep.ATTEND, null, NONE, null))
                .containsExactly(ReferralRule.SOURCE_MISSING, ReferralRule.DAY_MISSING);
        assertThat(missing(ReferralStep.SCHEDULE, null, NONE, null))
                .containsExactly(ReferralRule.SOURCE_MISSING, ReferralRule.DAY_MISSING, ReferralRule.TIME_MISSING);
        assertThat(missing(ReferralStep.CALL_OFF, null, NONE, null)).containsExactly(ReferralRule.SOURCE_MISSING);
    }

    @Test
    void aStepAsksOnlyForWhatItNeeds() {
        BusinessSource client = BusinessSource.CLIENT;
        assertThat(missing(ReferralStep.COMPLETE, client, NONE, null)).isEmpty();
        assertThat(missing(ReferralStep.ATTEND, client, new Appointment(DAY, null, null), null))
                .isEmpty();
        assertThat(missing(ReferralStep.SCHEDULE, client, new Appointment(DAY, LocalTime.NOON, null), null))
                .isEmpty();
        assertThat(missing(ReferralStep.REJECT, BusinessSource.PARTNER_BY_LETTER, NONE, "FULL"))
                .isEmpty();
    }

    @Test
    void onlyTheClientAndALetterOfThePartnerTellTheCentre() {
        for (BusinessSource source : BusinessSource.values()) {
            assertThat(missing(ReferralStep.COMPLETE, source, NONE, null).isEmpty())
                    .as(source.name())
                    .isEqualTo(source == BusinessSource.CLIENT || source == BusinessSource.PARTNER_BY_LETTER);
        }
    }

    private static List<BusinessRule> missing(
            ReferralStep step, @Nullable BusinessSource source, Appointment appointment, @Nullable String reason) {
        return new ReportStepCommand(step, source, appointment, reason)
                .preconditions(step).stream()
                        .filter(precondition -> !precondition.met())
                        .map(Precondition::rule)
                        .toList();
    }
}
