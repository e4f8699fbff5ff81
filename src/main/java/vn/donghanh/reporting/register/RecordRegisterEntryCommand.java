package vn.donghanh.reporting.register;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/** Command to record an entry, or to record it as it should have been. */
public record RecordRegisterEntryCommand(@NotNull @Valid RegisterEntryFacts facts) {}
