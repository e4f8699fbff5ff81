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
        List<RuleViolationException> refusals = new ArrayList<>();
        if (arrivedAt.isAfter(now)) {
            refusals.add(RuleViolationException.at("arrived", IntakeRule.ARRIVAL_IN_FUTURE));
        }
        if (arrivedAt.isBefore(now.minus(MAX_AGE))) {
            refusals.add(RuleViolationException.at("arrived", IntakeRule.ARRIVAL_TOO_LONG_AGO, MAX_AGE.toHours()));
        }
        if (ageBand == null) {
            refusals.add(RuleViolationException.at("age", IntakeRule.AGE_MISSING));
        } else if (flags.contains(CriticalFlag.C_MINOR) && !ageBand.requiresChildPath()) {
            refusals.add(RuleViolationException.at("age", IntakeRule.AGE_AND_FLAG_DISAGREE));
        }
        if (ground == null || ground.consentMethod() == null) {
            refusals.add(RuleViolationException.at("form", IntakeRule.GROUND_MISSING));
        } else if (ground.lacksWitness()) {
            refusals.add(RuleViolationException.at("witness", IntakeRule.WITNESS_MISSING));
        }
        refusals.addAll(NewPersonAssembler.findUnreadable(this, CentreTime.day(now)));
        if (!refusals.isEmpty()) {
            throw RuleViolationException.combine(refusals);
        }
    }

    boolean isEmergency() {
        return mode == IntakeMode.EMERGENCY;
    }

    RiskScreening screening() {
        return RiskScreening.ofFlags(flags);
    }
}
