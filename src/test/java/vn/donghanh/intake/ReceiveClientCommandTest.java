package vn.donghanh.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.donghanh.casefile.model.AgeBand;
import vn.donghanh.casefile.model.IntakeMode;
import vn.donghanh.casefile.model.ReferralSource;
import vn.donghanh.consent.ConsentMethod;
import vn.donghanh.intake.screening.CriticalFlag;
import vn.donghanh.person.value.PersonRule;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.testing.Refusals;

/** Tests that an intake needs an age band and a legal ground, and that drafts are limited in size. */
class ReceiveClientCommandTest {
    private static final Instant NOW = Instant.parse("2026-03-10T02:00:00Z");

    @Test
    void allMissingValuesAreReportedTogether() {
        refused(receive(NOW, null, null), "age", IntakeRule.AGE_MISSING, "form", IntakeRule.GROUND_MISSING);
        refused(
                receive(NOW, null, witnessed(" ")),
                "age",
                IntakeRule.AGE_MISSING,
                "witness",
                IntakeRule.WITNESS_MISSING);
        refused(
                receive(NOW.plusSeconds(60), AgeBand.FROM_50, witnessed(null), CriticalFlag.C_MINOR),
                "arrived",
                IntakeRule.ARRIVAL_IN_FUTURE,
                "age",
                IntakeRule.AGE_AND_FLAG_DISAGREE,
                "witness",
                IntakeRule.WITNESS_MISSING);
    }

    @Test
    void unreadableAndMissingValuesAreReportedTogether() {
        AnswerOrReason none = AnswerOrReason.notAsked();
        AdditionalDetails further = new AdditionalDetails(
                new AnswerOrReason("x".repeat(300), null),
                new AnswerOrReason("1/1/2027", null),
                new AnswerOrReason("12", null),
                none,
                new AnswerOrReason("x".repeat(501), null),
                none,
                null);
        refused(
                receive(NOW, null, withoutConsent(), new AnswerOrReason("Chị Lan", null), further),
                "age",
                IntakeRule.AGE_MISSING,
                "legalName",
                PersonRule.NAME_TOO_LONG,
                "birth",
                PersonRule.DATE_IN_FUTURE,
                "phone",
                PersonRule.PHONE_NOT_READABLE,
                "kin",
                PersonRule.TEXT_TOO_LONG);
    }

    @Test
    void intakeIsRefusedMoreThanTwoDaysAfterArrival() {
        refused(
                receive(NOW.minus(Duration.ofDays(2)).minusSeconds(1), AgeBand.FROM_50, withoutConsent()),
                "arrived",
                IntakeRule.ARRIVAL_TOO_LONG_AGO);
        receive(NOW.minus(Duration.ofDays(2)), AgeBand.FROM_50, withoutConsent())
                .requireComplete(NOW);
    }

    @Test
    void minorFlagFitsEveryAgeBandOfPossibleMinors() {
        receive(NOW, AgeBand.UNDER_16, withoutConsent(), CriticalFlag.C_MINOR).requireComplete(NOW);
        receive(NOW, AgeBand.UNKNOWN, withoutConsent(), CriticalFlag.C_MINOR).requireComplete(NOW);
    }

    @Test
    void draftSizeIsLimited() {
        IntakeDraftRepository drafts = new IntakeDraftRepository();
        Refusals.assertRefused(IntakeRule.DRAFT_TOO_LONG, () -> drafts.seal("r", Map.of("note", "x".repeat(16_001))));
    }

    private static void refused(ReceiveClientCommand command, Object... fieldsAndRules) {
        assertThatThrownBy(() -> command.requireComplete(NOW))
                .isInstanceOfSatisfying(RuleViolationException.class, refusal -> assertThat(refusal.allViolations())
                        .flatExtracting(RuleViolationException::field, RuleViolationException::rule)
                        .containsExactly(fieldsAndRules));
    }

    private static IntakeGround withoutConsent() {
        return new IntakeGround(ConsentMethod.VITAL_INTEREST, null, null, null);
    }

    private static IntakeGround witnessed(@Nullable String by) {
        return new IntakeGround(ConsentMethod.WITNESSED_VERBAL, by, null, null);
    }

    private static ReceiveClientCommand receive(
            Instant arrived, @Nullable AgeBand age, @Nullable IntakeGround ground, CriticalFlag... flags) {
        return receive(arrived, age, ground, AnswerOrReason.notAsked(), AdditionalDetails.empty(), flags);
    }

    private static ReceiveClientCommand receive(
            Instant arrived,
            @Nullable AgeBand age,
            @Nullable IntakeGround ground,
            AnswerOrReason calledBy,
            AdditionalDetails further,
            CriticalFlag... flags) {
        return new ReceiveClientCommand(
                IntakeMode.EMERGENCY,
                ReferralSource.SELF,
                calledBy,
                null,
                age,
                ground,
                Set.of(flags),
                null,
                List.of(),
                arrived,
                further,
                null);
    }
}
