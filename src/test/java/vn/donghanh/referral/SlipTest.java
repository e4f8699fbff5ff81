package vn.donghanh.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.donghanh.casefile.AgeBand;
import vn.donghanh.consent.DisclosedContent;
import vn.donghanh.consent.DisclosedContent.Line;
import vn.donghanh.partner.HealthReferralType;

class SlipTest {
    private static final Instant REPLY = Instant.parse("2026-03-17T08:00:00Z");
    private static final Instant NIGHT = Instant.parse("2026-03-09T19:10:00Z");
    private static final Slip.Facts FACTS = new Slip.Facts("Na", AgeBand.FROM_25_TO_34);

    private static final AppointmentWish ANY_TIME = new AppointmentWish(WishAnswer.ANY_TIME, Set.of(), Set.of());
    private static final AppointmentWish MORNINGS =
            new AppointmentWish(WishAnswer.STATED, Set.of(DayOfWeek.MONDAY), Set.of(DayPart.MORNING));

    @Test
    void whatIsNotTickedIsNotThere() {
        assertThat(Slip.compose(draft(HealthReferralType.GENERAL, Set.of(), null, null), FACTS, REPLY, Map.of())
                        .fields())
                .containsExactly("SENDER", "SERVICE", "PRIORITY", "REPLY_BY", "WISH");
    }

    @Test
    void whatIsTickedStandsThereInOneOrder() {
        Set<SlipField> all = Set.of(SlipField.CALLED, SlipField.COMPANION, SlipField.AGE_BAND);
        assertThat(Slip.compose(draft(HealthReferralType.HEP, all, "Xin phòng riêng.", null), FACTS, REPLY, Map.of())
                        .fields())
                .containsExactly(
                        "SENDER", "SERVICE", "PRIORITY", "REPLY_BY", "CALLED", "AGE_BAND", "COMPANION", "WISH", "NOTE");
    }

    @Test
    void aNameThatIsNotOnRecordIsNoLine() {
        Slip.Facts nameless = new Slip.Facts(null, AgeBand.UNKNOWN);
        assertThat(Slip.compose(
                                draft(HealthReferralType.TB, Set.of(SlipField.CALLED), null, null),
                                nameless,
                                REPLY,
                                Map.of())
                        .fields())
                .doesNotContain("CALLED");
    }

    @Test
    void anAnswerIsAskedForByADayAndIfItIsUrgentByAnHour() {
        assertThat(replyBy(ReferralPriority.ROUTINE)).containsExactly("17/03/2026");
        assertThat(replyBy(ReferralPriority.URGENT)).containsExactly("17/03/2026 15:00");
        assertThat(replyBy(ReferralPriority.EMERGENCY)).containsExactly("17/03/2026 15:00");
    }

    private static List<String> replyBy(ReferralPriority priority) {
        ReferralDraft draft =
                new ReferralDraft(HealthReferralType.GENERAL, "partner", priority, Set.of(), null, null, MORNINGS);
        return Slip.compose(draft, FACTS, REPLY, Map.of()).lines().stream()
                .filter(line -> line.field().equals("REPLY_BY"))
                .flatMap(line -> line.values().stream())
                .toList();
    }

    @Test
    void theNoteIsLookedThroughForTheNameTheClientIsCalledBy() {
        assertThat(Slip.noteFinding("Xin đón chị Na.", FACTS)).contains(ReferralRule.NOTE_HOLDS_NAME);
        assertThat(Slip.noteFinding("Xin đón ở cổng.", FACTS)).isEmpty();
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
        assertThat(Matter.read("ART")).isEqualTo(Matter.of(HealthReferralType.ART, null));
        assertThat(Matter.read("PEP " + NIGHT.getEpochSecond()))
                .as("sealed by the version before")
                .isEqualTo(Matter.of(HealthReferralType.PEP, NIGHT));
        assertThat(Matter.of(HealthReferralType.PEP, NIGHT).sinceExposure(NIGHT.plus(Duration.ofHours(71))))
                .isEqualTo(Duration.ofHours(71));
        assertThat(Matter.of(HealthReferralType.PEP, null).lacksExposure()).isTrue();
        assertThat(Matter.of(HealthReferralType.FP, null).lacksExposure()).isFalse();
    }

    @Test
    void whatIsNotAskedAndWhatIsNotWishedAreTwoAnswers() {
        assertThat(AppointmentWish.NOT_ASKED.line().values()).containsExactly("@WishAnswer.NOT_ASKED");
        assertThat(ANY_TIME.line().values()).containsExactly("@WishAnswer.ANY_TIME");
        assertThat(MORNINGS.line().values()).containsExactly("@DayOfWeek.MONDAY", "@DayPart.MORNING");
        for (AppointmentWish wish : List.of(AppointmentWish.NOT_ASKED, ANY_TIME, MORNINGS)) {
            assertThat(AppointmentWish.of(new DisclosedContent(List.of(wish.line()))))
                    .isEqualTo(wish);
        }
        assertThat(AppointmentWish.of(new DisclosedContent(List.of()))).isEqualTo(AppointmentWish.NOT_ASKED);
    }

    @Test
    void onlyAStatedWishIsGoneAgainst() {
        LocalDate monday = LocalDate.of(2026, 11, 30);
        assertThat(MORNINGS.isAgainst(monday, LocalTime.of(11, 59))).isFalse();
        assertThat(MORNINGS.isAgainst(monday, LocalTime.NOON)).isTrue();
        assertThat(MORNINGS.isAgainst(monday.plusDays(1), LocalTime.of(9, 0))).isTrue();
        assertThat(ANY_TIME.isAgainst(monday, LocalTime.of(23, 0))).isFalse();
        assertThat(AppointmentWish.NOT_ASKED.isAgainst(monday, LocalTime.of(5, 0)))
                .isFalse();
    }

    @Test
    void aDayEndsTheMorningAtNoonAndTheAfternoonAtFive() {
        assertThat(DayPart.of(LocalTime.of(16, 59))).isEqualTo(DayPart.AFTERNOON);
        assertThat(DayPart.of(LocalTime.of(17, 0))).isEqualTo(DayPart.EVENING);
        assertThat(DayPart.of(LocalTime.MIDNIGHT)).isEqualTo(DayPart.MORNING);
    }

    @Test
    void aStatedWishSaysSomething() {
        assertThat(new AppointmentWish(WishAnswer.STATED, Set.of(), Set.of()).saysNothing())
                .isTrue();
        assertThat(MORNINGS.saysNothing()).isFalse();
        assertThat(AppointmentWish.NOT_ASKED.saysNothing()).isFalse();
    }

    @Test
    void aDraftIsRestoredAsItWasKept() {
        ReferralDraft draft =
                draft(HealthReferralType.PEP, Set.of(SlipField.CALLED, SlipField.BIRTH), "Xin bác sĩ nữ.", NIGHT);
        assertThat(ReferralDraft.restored(Matter.of(draft.type(), NIGHT), draft.priority(), draft.kept()))
                .isEqualTo(draft);
    }

    @Test
    void aFieldThatSlipsNoLongerHoldIsLeftOutOfAnOlderDraft() {
        DisclosedContent older = new DisclosedContent(List.of(
                Line.of("FIELDS", "HOURS", SlipField.CALLED.name()), Line.of("PARTNER", "partner"), MORNINGS.line()));
        ReferralDraft restored =
                ReferralDraft.restored(Matter.of(HealthReferralType.GENERAL, null), ReferralPriority.ROUTINE, older);
        assertThat(restored.fields()).containsExactly(SlipField.CALLED);
    }

    private static ReferralDraft draft(HealthReferralType type, Set<SlipField> fields, String note, Instant exposure) {
        return new ReferralDraft(type, "partner", ReferralPriority.ROUTINE, fields, note, exposure, MORNINGS);
    }
}
