package vn.donghanh.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.donghanh.casefile.AgeBand;
import vn.donghanh.partner.HealthReferralType;
import vn.donghanh.person.ContactTimeSlot;

class SlipTest {
    private static final Instant REPLY = Instant.parse("2026-03-17T08:00:00Z");
    private static final Instant NIGHT = Instant.parse("2026-03-09T19:10:00Z");
    private static final Slip.Facts FACTS = new Slip.Facts("Na", AgeBand.FROM_25_TO_34, Set.of(ContactTimeSlot.AFTN));

    @Test
    void whatIsNotTickedIsNotThere() {
        assertThat(Slip.compose(draft(HealthReferralType.GENERAL, Set.of(), null, null), FACTS, REPLY, Map.of())
                        .fields())
                .containsExactly("SENDER", "SERVICE", "PRIORITY", "REPLY_BY");
    }

    @Test
    void whatIsTickedStandsThereInOneOrder() {
        Set<SlipField> all = Set.of(SlipField.HOURS, SlipField.CALLED, SlipField.COMPANION, SlipField.AGE_BAND);
        assertThat(Slip.compose(draft(HealthReferralType.HEP, all, "Xin phòng riêng.", null), FACTS, REPLY, Map.of())
                        .fields())
                .containsExactly(
                        "SENDER",
                        "SERVICE",
                        "PRIORITY",
                        "REPLY_BY",
                        "CALLED",
                        "AGE_BAND",
                        "HOURS",
                        "COMPANION",
                        "NOTE");
    }

    @Test
    void aNameThatIsNotOnRecordIsNoLine() {
        Slip.Facts nameless = new Slip.Facts(null, AgeBand.UNKNOWN, Set.of());
        assertThat(Slip.compose(
                                draft(HealthReferralType.TB, Set.of(SlipField.CALLED, SlipField.HOURS), null, null),
                                nameless,
                                REPLY,
                                Map.of())
                        .fields())
                .doesNotContain("CALLED", "HOURS");
    }

    @Test
    void theHourOfExposureGoesAlongOnlyWhereAClockRunsFromIt() {
        assertThat(Slip.compose(draft(HealthReferralType.PEP, Set.of(), null, NIGHT), FACTS, REPLY, Map.of())
                        .fields())
                .contains("EXPOSURE");
        assertThat(Slip.compose(draft(HealthReferralType.GENERAL, Set.of(), null, NIGHT), FACTS, REPLY, Map.of())
                        .fields())
                .doesNotContain("EXPOSURE");
    }

    @Test
    void theSealedMatterIsReadBackAndAlwaysFillsOneBlock() {
        for (HealthReferralType type : HealthReferralType.values()) {
            Matter matter = Matter.of(type, NIGHT);
            assertThat(Matter.read(matter.text())).isEqualTo(matter);
            assertThat(matter.text().length()).as(type.name()).isLessThan(32);
        }
        assertThat(Matter.of(HealthReferralType.PEP, NIGHT).sinceExposure(NIGHT.plus(Duration.ofHours(71))))
                .isEqualTo(Duration.ofHours(71));
        assertThat(Matter.of(HealthReferralType.PEP, null).lacksExposure()).isTrue();
        assertThat(Matter.of(HealthReferralType.FP, null).lacksExposure()).isFalse();
    }

    @Test
    void aDraftIsRestoredAsItWasKept() {
        ReferralDraft draft =
                draft(HealthReferralType.PEP, Set.of(SlipField.CALLED, SlipField.BIRTH), "Xin bác sĩ nữ.", NIGHT);
        assertThat(ReferralDraft.restored(Matter.of(draft.type(), NIGHT), draft.priority(), draft.kept()))
                .isEqualTo(draft);
    }

    private static ReferralDraft draft(HealthReferralType type, Set<SlipField> fields, String note, Instant exposure) {
        return new ReferralDraft(type, "partner", ReferralPriority.ROUTINE, fields, note, exposure);
    }
}
