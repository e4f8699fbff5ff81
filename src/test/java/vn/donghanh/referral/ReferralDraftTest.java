package vn.donghanh.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.donghanh.testing.Refusals.assertRefused;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.donghanh.casefile.model.AgeBand;
import vn.donghanh.consent.ConsentMethod;
import vn.donghanh.consent.ConsentRule;
import vn.donghanh.consent.ConsentScope;
import vn.donghanh.consent.RecordConsentCommand;
import vn.donghanh.partner.HealthReferralType;
import vn.donghanh.partnerbusiness.NoteScreening;
import vn.donghanh.partnerbusiness.PartnerBusinessRule;
import vn.donghanh.referral.appointment.AppointmentWish;
import vn.donghanh.referral.appointment.WishAnswer;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.shared.RuleViolationException;

class ReferralDraftTest {
    private static final Instant NOW = Instant.parse("2026-11-27T03:00:00Z");
    private static final ReferralSlip.Selection NAMED = new ReferralSlip.Selection("Chị Na", AgeBand.FROM_25_TO_34);

    @Test
    void everyGapIsNamedAtOnceInTheOrderOfTheForm() {
        ReferralDraft empty = new ReferralDraft(
                null,
                null,
                ReferralPriority.ROUTINE,
                Set.of(),
                "Xin đón chị Na.",
                null,
                new AppointmentWish(WishAnswer.STATED, Set.of(), Set.of()));
        assertThat(gaps(empty, false))
                .containsExactly(
                        ReferralRule.TYPE_MISSING,
                        "type",
                        PartnerBusinessRule.RECIPIENT_MISSING,
                        "recipient",
                        ReferralRule.WISH_EMPTY,
                        "wishDays",
                        ReferralRule.NOTE_HOLDS_NAME,
                        "note",
                        PartnerBusinessRule.NOT_READ_WITH_CLIENT,
                        "read");
    }

    @Test
    void completeDraftIsSendableOnceReadWithTheClient() {
        ReferralDraft draft = draft(HealthReferralType.GENERAL, null);
        assertThatCode(() -> draft.requireSendable(NAMED, null, true, NOW)).doesNotThrowAnyException();
        assertThat(gaps(draft, false)).containsExactly(PartnerBusinessRule.NOT_READ_WITH_CLIENT, "read");
    }

    @Test
    void gapsOfTheConsentAreNamedWithThoseOfTheDraft() {
        RecordConsentCommand agreed = new RecordConsentCommand(
                ConsentScope.SHARE_HEALTH_MIN,
                RecordConsentCommand.Answer.YES,
                ConsentMethod.WITNESSED_VERBAL,
                null,
                null,
                null,
                null,
                new OrganisationId(1));
        assertThat(gaps(draft(HealthReferralType.GENERAL, null), agreed, false))
                .containsExactly(
                        ConsentRule.EXPIRY_MISSING,
                        "expiresOn",
                        ConsentRule.WITNESS_MISSING,
                        "witness",
                        PartnerBusinessRule.NOT_READ_WITH_CLIENT,
                        "read");
    }

    @Test
    void noteIsLimitedInLength() {
        assertThat(gaps(noted("x".repeat(301)), true)).containsExactly(ReferralRule.NOTE_TOO_LONG, "note");
        assertThatCode(() -> noted("x".repeat(300)).requireSendable(NAMED, null, true, NOW))
                .doesNotThrowAnyException();
    }

    @Test
    void everyFindingInANoteHasItsRule() {
        assertThat(NoteScreening.NoteFinding.values())
                .extracting(ReferralRule::of)
                .containsExactly(
                        ReferralRule.NOTE_HOLDS_NUMBER,
                        ReferralRule.NOTE_HOLDS_NAME,
                        ReferralRule.NOTE_HOLDS_ADDRESS,
                        ReferralRule.NOTE_HOLDS_STORY);
    }

    private static ReferralDraft noted(String note) {
        ReferralDraft draft = draft(HealthReferralType.GENERAL, null);
        return new ReferralDraft(
                draft.type(), draft.partner(), draft.priority(), draft.fields(), note, draft.exposure(), draft.wish());
    }

    @Test
    void exposureIsRequiredForPepAndNeverInTheFuture() {
        assertThat(gaps(draft(HealthReferralType.PEP, null), true))
                .containsExactly(ReferralRule.EXPOSURE_MISSING, "exposure");
        assertThat(gaps(draft(HealthReferralType.PEP, NOW.plusSeconds(1)), true))
                .containsExactly(ReferralRule.EXPOSURE_IN_FUTURE, "exposure");
        ReferralDraft atOnce = draft(HealthReferralType.PEP, NOW);
        assertThatCode(() -> atOnce.requireSendable(NAMED, null, true, NOW)).doesNotThrowAnyException();
        ReferralDraft irrelevant = draft(HealthReferralType.GENERAL, NOW.plusSeconds(1));
        assertThatCode(() -> irrelevant.requireSendable(NAMED, null, true, NOW)).doesNotThrowAnyException();
    }

    @Test
    void draftIsSavedWithATypeAndSentToAPartner() {
        ReferralDraft empty = new ReferralDraft(
                null, null, ReferralPriority.ROUTINE, Set.of(), null, null, AppointmentWish.NOT_ASKED);
        assertRefused(ReferralRule.TYPE_MISSING, empty::requireType);
        assertRefused(PartnerBusinessRule.RECIPIENT_MISSING, empty::requirePartner);
        assertThat(draft(HealthReferralType.GENERAL, null).requireType()).isEqualTo(HealthReferralType.GENERAL);
        assertThat(draft(HealthReferralType.GENERAL, null).requirePartner()).isEqualTo("partner");
    }

    @Test
    void hardLimitCountsFromTheExposure() {
        assertThat(draft(HealthReferralType.PEP, NOW).subject().hardLimitAt((code, from) -> from.plusSeconds(60)))
                .isEqualTo(NOW.plusSeconds(60));
        assertThat(draft(HealthReferralType.FP, null).subject().hardLimitAt((code, from) -> from))
                .isNull();
        assertThat(draft(HealthReferralType.GENERAL, NOW).subject().hardLimitAt((code, from) -> from))
                .isNull();
    }

    @Test
    void draftIncludesIdentityOnlyWithAFieldThatIdentifies() {
        assertThat(withFields(Set.of(SlipField.CALLED, SlipField.AGE_BAND)).includesIdentity())
                .isFalse();
        assertThat(withFields(Set.of(SlipField.CALLED, SlipField.BIRTH)).includesIdentity())
                .isTrue();
    }

    private static ReferralDraft withFields(Set<SlipField> fields) {
        return new ReferralDraft(
                HealthReferralType.GENERAL,
                "partner",
                ReferralPriority.ROUTINE,
                fields,
                null,
                null,
                AppointmentWish.NOT_ASKED);
    }

    private static List<Object> gaps(ReferralDraft draft, boolean read) {
        return gaps(draft, null, read);
    }

    private static List<Object> gaps(ReferralDraft draft, @Nullable RecordConsentCommand agreed, boolean read) {
        return catchThrowableOfType(RuleViolationException.class, () -> draft.requireSendable(NAMED, agreed, read, NOW))
                .allViolations()
                .stream()
                .flatMap(violation -> List.<Object>of(violation.rule(), violation.field()).stream())
                .toList();
    }

    private static ReferralDraft draft(HealthReferralType type, @Nullable Instant exposure) {
        return new ReferralDraft(
                type, "partner", ReferralPriority.ROUTINE, Set.of(), null, exposure, AppointmentWish.NOT_ASKED);
    }
}
