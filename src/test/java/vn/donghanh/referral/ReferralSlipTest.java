package vn.donghanh.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.donghanh.casefile.model.AgeBand;
import vn.donghanh.consent.DisclosureContent;
import vn.donghanh.consent.DisclosureContent.DisclosedRow;
import vn.donghanh.partner.HealthReferralType;
import vn.donghanh.referral.appointment.AppointmentWish;
import vn.donghanh.referral.appointment.DayPart;
import vn.donghanh.referral.appointment.WishAnswer;

class ReferralSlipTest {
    private static final Instant REPLY = Instant.parse("2026-03-17T08:00:00Z");
    private static final Instant NIGHT = Instant.parse("2026-03-09T19:10:00Z");
    private static final ReferralSlip.Selection FACTS = new ReferralSlip.Selection("Na", AgeBand.FROM_25_TO_34);

    private static final AppointmentWish ANY_TIME = new AppointmentWish(WishAnswer.ANY_TIME, Set.of(), Set.of());
    private static final AppointmentWish MORNINGS =
            new AppointmentWish(WishAnswer.STATED, Set.of(DayOfWeek.MONDAY), Set.of(DayPart.MORNING));

    @Test
    void unselectedFieldsAreNotDisclosed() {
        assertThat(new ReferralSlip(draft(HealthReferralType.GENERAL, Set.of(), null, null), FACTS, REPLY)
                        .preview()
                        .fields())
                .containsExactly("SENDER", "SERVICE", "PRIORITY", "REPLY_BY", "WISH");
    }

    @Test
    void selectedFieldsAppearInAFixedOrder() {
        Set<SlipField> all = Set.of(SlipField.CALLED, SlipField.COMPANION, SlipField.AGE_BAND);
        assertThat(new ReferralSlip(draft(HealthReferralType.HEP, all, "Xin phòng riêng.", null), FACTS, REPLY)
                        .preview()
                        .fields())
                .containsExactly(
                        "SENDER", "SERVICE", "PRIORITY", "REPLY_BY", "CALLED", "AGE_BAND", "COMPANION", "WISH", "NOTE");
    }

    @Test
    void missingPreferredNameAddsNoRow() {
        ReferralSlip.Selection nameless = new ReferralSlip.Selection(null, AgeBand.UNKNOWN);
        assertThat(new ReferralSlip(draft(HealthReferralType.TB, Set.of(SlipField.CALLED), null, null), nameless, REPLY)
                        .preview()
                        .fields())
                .doesNotContain("CALLED");
    }

    @Test
    void replyDeadlineIsADateOrATimeIfUrgent() {
        assertThat(replyBy(ReferralPriority.ROUTINE)).containsExactly("17/03/2026");
        assertThat(replyBy(ReferralPriority.URGENT)).containsExactly("17/03/2026 15:00");
        assertThat(replyBy(ReferralPriority.EMERGENCY)).containsExactly("17/03/2026 15:00");
    }

    private static List<String> replyBy(ReferralPriority priority) {
        ReferralDraft draft =
                new ReferralDraft(HealthReferralType.GENERAL, "partner", priority, Set.of(), null, null, MORNINGS);
        return new ReferralSlip(draft, FACTS, REPLY)
                .preview().lines().stream()
                        .filter(line -> line.field().equals("REPLY_BY"))
                        .flatMap(line -> line.values().stream())
                        .toList();
    }

    @Test
    void noteIsScreenedForThePreferredName() {
        assertThat(FACTS.findNoteViolation("Xin đón chị Na.")).contains(ReferralRule.NOTE_HOLDS_NAME);
        assertThat(FACTS.findNoteViolation("Xin đón ở cổng.")).isEmpty();
    }

    @Test
    void exposureIsDisclosedOnlyForTimeCriticalServices() {
        assertThat(new ReferralSlip(draft(HealthReferralType.PEP, Set.of(), null, NIGHT), FACTS, REPLY)
                        .preview()
                        .fields())
                .contains("EXPOSURE");
        assertThat(new ReferralSlip(draft(HealthReferralType.GENERAL, Set.of(), null, NIGHT), FACTS, REPLY)
                        .preview()
                        .fields())
                .doesNotContain("EXPOSURE");
    }

    @Test
    void everyEncryptedSubjectFillsOneBlockAndIsReadBack() {
        for (HealthReferralType type : HealthReferralType.values()) {
            ReferralSubject matter = ReferralSubject.of(type, NIGHT);
            assertThat(ReferralSubject.parse(matter.toText())).isEqualTo(matter);
            assertThat(matter.toText().length()).as(type.name()).isLessThan(32);
        }
        assertThat(ReferralSubject.parse("ART")).isEqualTo(ReferralSubject.of(HealthReferralType.ART, null));
        assertThat(ReferralSubject.parse("PEP " + NIGHT.getEpochSecond()))
                .as("encrypted by an earlier version")
                .isEqualTo(ReferralSubject.of(HealthReferralType.PEP, NIGHT));
        assertThat(ReferralSubject.of(HealthReferralType.PEP, NIGHT).sinceExposure(NIGHT.plus(Duration.ofHours(71))))
                .isEqualTo(Duration.ofHours(71));
        assertThat(ReferralSubject.of(HealthReferralType.PEP, null).isExposureMissing())
                .isTrue();
        assertThat(ReferralSubject.of(HealthReferralType.FP, null).isExposureMissing())
                .isFalse();
    }

    @Test
    void notAskedDiffersFromNoWish() {
        assertThat(AppointmentWish.NOT_ASKED.toRow().values()).containsExactly("@WishAnswer.NOT_ASKED");
        assertThat(ANY_TIME.toRow().values()).containsExactly("@WishAnswer.ANY_TIME");
        assertThat(MORNINGS.toRow().values()).containsExactly("@DayOfWeek.MONDAY", "@DayPart.MORNING");
        for (AppointmentWish wish : List.of(AppointmentWish.NOT_ASKED, ANY_TIME, MORNINGS)) {
            assertThat(AppointmentWish.of(new DisclosureContent(List.of(wish.toRow()))))
                    .isEqualTo(wish);
        }
        assertThat(AppointmentWish.of(new DisclosureContent(List.of()))).isEqualTo(AppointmentWish.NOT_ASKED);
    }

    @Test
    void onlyAStatedWishCausesConflicts() {
        LocalDate monday = LocalDate.of(2026, 11, 30);
        assertThat(MORNINGS.conflictsWith(monday, LocalTime.of(11, 59))).isFalse();
        assertThat(MORNINGS.conflictsWith(monday, LocalTime.NOON)).isTrue();
        assertThat(MORNINGS.conflictsWith(monday.plusDays(1), LocalTime.of(9, 0)))
                .isTrue();
        assertThat(ANY_TIME.conflictsWith(monday, LocalTime.of(23, 0))).isFalse();
        assertThat(AppointmentWish.NOT_ASKED.conflictsWith(monday, LocalTime.of(5, 0)))
                .isFalse();
    }

    @Test
    void dayPartsChangeAtNoonAndAtFive() {
        assertThat(DayPart.of(LocalTime.of(16, 59))).isEqualTo(DayPart.AFTERNOON);
        assertThat(DayPart.of(LocalTime.of(17, 0))).isEqualTo(DayPart.EVENING);
        assertThat(DayPart.of(LocalTime.MIDNIGHT)).isEqualTo(DayPart.MORNING);
    }

    @Test
    void statedWishNeedsADayOrATime() {
        assertThat(new AppointmentWish(WishAnswer.STATED, Set.of(), Set.of()).isUnspecified())
                .isTrue();
        assertThat(MORNINGS.isUnspecified()).isFalse();
        assertThat(AppointmentWish.NOT_ASKED.isUnspecified()).isFalse();
    }

    @Test
    void draftIsRestoredAsSaved() {
        ReferralDraft draft =
                draft(HealthReferralType.PEP, Set.of(SlipField.CALLED, SlipField.BIRTH), "Xin bác sĩ nữ.", NIGHT);
        assertThat(ReferralDraft.fromContent(
                        ReferralSubject.of(draft.type(), NIGHT), draft.priority(), draft.toContent()))
                .isEqualTo(draft);
    }

    @Test
    void removedSlipFieldsOfOlderDraftsAreIgnored() {
        DisclosureContent older = new DisclosureContent(List.of(
                DisclosedRow.of("FIELDS", "HOURS", SlipField.CALLED.name()),
                DisclosedRow.of("PARTNER", "partner"),
                MORNINGS.toRow()));
        ReferralDraft restored = ReferralDraft.fromContent(
                ReferralSubject.of(HealthReferralType.GENERAL, null), ReferralPriority.ROUTINE, older);
        assertThat(restored.fields()).containsExactly(SlipField.CALLED);
    }

    private static ReferralDraft draft(HealthReferralType type, Set<SlipField> fields, String note, Instant exposure) {
        return new ReferralDraft(type, "partner", ReferralPriority.ROUTINE, fields, note, exposure, MORNINGS);
    }
}
