package vn.donghanh.casefile.model;

import jakarta.validation.constraints.NotNull;
import vn.donghanh.shared.PersonRef;

/** What a case needs to open. The name, if any, is already in the vault. */
public record OpenCaseCommand(
        @NotNull PersonRef person,
        @NotNull IntakeMode mode,
        @NotNull ReferralSource source,
        @NotNull AgeBand ageBand,
        @NotNull TriageLevel level) {}
