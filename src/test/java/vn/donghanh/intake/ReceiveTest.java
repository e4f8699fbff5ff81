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
import vn.donghanh.casefile.AgeBand;
import vn.donghanh.casefile.IntakeMode;
import vn.donghanh.casefile.ReferralSource;
import vn.donghanh.consent.ConsentForm;
import vn.donghanh.person.PersonRule;
import vn.donghanh.shared.RuleViolation;
import vn.donghanh.testing.Refusals;

/** A reception needs an age band and the ground on which it is written down; a draft of it has an end. */
class ReceiveTest {
    private static final Instant NOW = Instant.parse("2026-03-10T02:00:00Z");

    @Test
    void everythingThatIsMissingIsNamedAtOnce() {
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
    void whatCannotBeReadIsNamedBesideWhatIsMissing() {
        Maybe none = Maybe.notAsked();
        Further further = new Further(
                new Maybe("x".repeat(300), null),
                new Maybe("1/1/2027", null),
                new Maybe("12", null),
                none,
                new Maybe("x".repeat(501), null),
                none,
                null);
        refused(
                receive(NOW, null, without(), new Maybe("Chị Lan", null), further),
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
    void whatIsWrittenMoreThanTwoDaysLaterIsNoReception() {
        refused(
                receive(NOW.minus(Duration.ofDays(2)).minusSeconds(1), AgeBand.FROM_50, without()),
                "arrived",
                IntakeRule.ARRIVAL_TOO_LONG_AGO);
        receive(NOW.minus(Duration.ofDays(2)), AgeBand.FROM_50, without()).demandComplete(NOW);
    }

    @Test
    void aMinorsFlagGoesWithEveryAgeThatMayBeAChilds() {
        receive(NOW, AgeBand.UNDER_16, without(), CriticalFlag.C_MINOR).demandComplete(NOW);
        receive(NOW, AgeBand.UNKNOWN, without(), CriticalFlag.C_MINOR).demandComplete(NOW);
    }

    @Test
    void aDraftHasAnEnd() {
        DraftRepository drafts = new DraftRepository();
        Refusals.refused(IntakeRule.DRAFT_TOO_LONG, () -> drafts.seal("r", Map.of("note", "x".repeat(16_001))));
    }

    private static void refused(Receive command, Object... fieldsAndRules) {
        assertThatThrownBy(() -> command.demandComplete(NOW))
                .isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.all())
                        .flatExtracting(RuleViolation::field, RuleViolation::rule)
                        .containsExactly(fieldsAndRules));
    }

    private static GroundTaken without() {
        return new GroundTaken(ConsentForm.VITAL_INTEREST, null, null, null);
    }

    private static GroundTaken witnessed(@Nullable String by) {
        return new GroundTaken(ConsentForm.WITNESSED_VERBAL, by, null, null);
    }

    private static Receive receive(
            Instant arrived, @Nullable AgeBand age, @Nullable GroundTaken ground, CriticalFlag... flags) {
        return receive(arrived, age, ground, Maybe.notAsked(), Further.nothing(), flags);
    }

    private static Receive receive(
            Instant arrived,
            @Nullable AgeBand age,
            @Nullable GroundTaken ground,
            Maybe calledBy,
            Further further,
            CriticalFlag... flags) {
        return new Receive(
                IntakeMode.EMERGENCY,
                ReferralSource.SELF,
                calledBy,
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
