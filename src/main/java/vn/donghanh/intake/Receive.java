package vn.donghanh.intake;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.AgeBand;
import vn.donghanh.casefile.IntakeMode;
import vn.donghanh.casefile.ReferralSource;
import vn.donghanh.shared.RuleViolation;

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

    /** @throws RuleViolation when there is no age band or no ground: without them no case opens */
    public Receive {
        if (ageBand == null) {
            throw RuleViolation.at("age", IntakeRule.AGE_MISSING);
        }
        if (ground == null || ground.form() == null) {
            throw RuleViolation.at("form", IntakeRule.GROUND_MISSING);
        }
        flags = Set.copyOf(flags);
        told = List.copyOf(told);
    }

    boolean isEmergency() {
        return mode == IntakeMode.EMERGENCY;
    }

    RiskScreen screen() {
        return RiskScreen.ofFlags(flags);
    }
}
