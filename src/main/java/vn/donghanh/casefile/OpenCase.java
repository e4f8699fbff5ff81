package vn.donghanh.casefile;

import jakarta.validation.constraints.NotNull;
import vn.donghanh.shared.PersonRef;

/** What a case needs to open. The name, if any, is already in the vault. */
public record OpenCase(
        @NotNull PersonRef person,
        @NotNull IntakeMode mode,
        @NotNull ReferralSource source,
        @NotNull AgeBand ageBand,
        @NotNull TriageLevel level) {}
