package vn.donghanh.intake;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.AgeBand;
import vn.donghanh.casefile.IntakeMode;
import vn.donghanh.casefile.ReferralSource;
import vn.donghanh.shared.RuleViolation;
import vn.donghanh.shared.VietNam;

/**
 * A client is received.
 *
 * @param calledBy the name she wants to be called by, or why there is none
 * @param hoursSince how long ago it happened, for {@link CriticalFlag#C_RAPE72}; null when unknown
 * @param draft the draft that this ends, if any
 */
public record Receive(
        @NotNull IntakeMode mode,
        @NotNull ReferralSource source,
        @NotNull Maybe calledBy,
        AgeBand ageBand,
        @Valid GroundTaken ground,
        @NotNull Set<CriticalFlag> flags,
        @Nullable Integer hoursSince,
        @NotNull List<@Valid Told> told,
        @NotNull Instant arrivedAt,
        @Valid @NotNull Further further,
        @Nullable String draft) {

    /** What is written down later than that is not a reception any more. */
    private static final Duration WRITTEN_LATER_AT_MOST = Duration.ofDays(2);

    public Receive {
        flags = Set.copyOf(flags);
        told = List.copyOf(told);
    }

    /** @throws RuleViolation naming everything without which no case opens, everything that contradicts itself and everything that cannot be read */
    void demandComplete(Instant now) {
        List<RuleViolation> refusals = new ArrayList<>();
        if (arrivedAt.isAfter(now)) {
            refusals.add(RuleViolation.at("arrived", IntakeRule.ARRIVAL_IN_FUTURE));
        }
        if (arrivedAt.isBefore(now.minus(WRITTEN_LATER_AT_MOST))) {
            refusals.add(RuleViolation.at("arrived", IntakeRule.ARRIVAL_TOO_LONG_AGO, WRITTEN_LATER_AT_MOST.toHours()));
        }
        if (ageBand == null) {
            refusals.add(RuleViolation.at("age", IntakeRule.AGE_MISSING));
        } else if (flags.contains(CriticalFlag.C_MINOR) && !ageBand.childPath()) {
            refusals.add(RuleViolation.at("age", IntakeRule.AGE_AND_FLAG_DISAGREE));
        }
        if (ground == null || ground.form() == null) {
            refusals.add(RuleViolation.at("form", IntakeRule.GROUND_MISSING));
        } else if (ground.lacksWitness()) {
            refusals.add(RuleViolation.at("witness", IntakeRule.WITNESS_MISSING));
        }
        refusals.addAll(Newcomer.unreadable(this, VietNam.day(now)));
        if (!refusals.isEmpty()) {
            throw RuleViolation.together(refusals);
        }
    }

    boolean isEmergency() {
        return mode == IntakeMode.EMERGENCY;
    }

    RiskScreen screen() {
        return RiskScreen.ofFlags(flags);
    }
}
