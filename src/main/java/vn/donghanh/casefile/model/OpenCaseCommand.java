package vn.donghanh.casefile.model;

import jakarta.validation.constraints.NotNull;
import vn.donghanh.shared.PersonRef;

/**
 * Command to open a case for a registered person. The identity, if known, is already stored encrypted.
 *
 * @param levelProvisional whether too little was answered to be sure of the level
 */
public record OpenCaseCommand(
        @NotNull PersonRef person,
        @NotNull IntakeMode mode,
        @NotNull ReferralSource source,
        @NotNull AgeBand ageBand,
        @NotNull TriageLevel level,
        boolean levelProvisional) {}
