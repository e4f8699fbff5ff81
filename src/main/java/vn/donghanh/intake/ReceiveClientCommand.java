package vn.donghanh.intake;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.AgeBand;
import vn.donghanh.casefile.model.IntakeMode;
import vn.donghanh.casefile.model.ReferralSource;
import vn.donghanh.intake.screening.CriticalFlag;
import vn.donghanh.intake.screening.RiskScreening;
import vn.donghanh.person.profile.FormOfAddress;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.Precondition;
import vn.donghanh.shared.RuleViolationException;

/**
 * The command to record an intake.
 *
 * @param calledBy the name by which the client wishes to be addressed, or why there is none
 * @param addressedAs how the client wishes to be addressed; null when not asked
 * @param hoursSince hours since the exposure, for {@link CriticalFlag#C_RAPE72}; null when unknown
 * @param draft reference of the draft to delete, if any
 */
public record ReceiveClientCommand(
        @NotNull IntakeMode mode,
        @NotNull ReferralSource source,
        @NotNull AnswerOrReason calledBy,
        @Nullable FormOfAddress addressedAs,
        AgeBand ageBand,
        @Valid IntakeGround ground,
        @NotNull Set<CriticalFlag> flags,
        @Nullable Integer hoursSince,
        @NotNull List<@Valid Notification> notifications,
        @NotNull Instant arrivedAt,
        @Valid @NotNull AdditionalDetails further,
        @Nullable String draft) {

    /** The longest time after the arrival within which an intake may be recorded. */
    private static final Duration MAX_AGE = Duration.ofDays(2);

    public ReceiveClientCommand {
        flags = Set.copyOf(flags);
        notifications = List.copyOf(notifications);
    }

    /** @throws RuleViolationException listing everything that is missing, contradictory or unreadable */
    void requireComplete(Instant now) {
        boolean grounded = ground != null && ground.consentMethod() != null;
        List<Precondition> preconditions = new ArrayList<>(List.of(
                Precondition.of(IntakeRule.ARRIVAL_IN_FUTURE, !arrivedAt.isAfter(now))
                        .at("arrived"),
                Precondition.of(
                                IntakeRule.ARRIVAL_TOO_LONG_AGO,
                                !arrivedAt.isBefore(now.minus(MAX_AGE)),
                                MAX_AGE.toHours())
                        .at("arrived"),
                Precondition.of(IntakeRule.AGE_MISSING, ageBand != null).at("age"),
                Precondition.of(
                                IntakeRule.AGE_AND_FLAG_DISAGREE,
                                ageBand == null || !flags.contains(CriticalFlag.C_MINOR) || ageBand.requiresChildPath())
                        .at("age"),
                Precondition.of(IntakeRule.GROUND_MISSING, grounded).at("form"),
                Precondition.of(IntakeRule.WITNESS_MISSING, !grounded || !ground.lacksWitness())
                        .at("witness")));
        preconditions.addAll(NewPersonAssembler.findUnreadable(this, CentreTime.day(now)));
        Precondition.requireAll(preconditions);
    }

    boolean isEmergency() {
        return mode == IntakeMode.EMERGENCY;
    }

    RiskScreening screening() {
        return RiskScreening.ofFlags(flags);
    }
}
