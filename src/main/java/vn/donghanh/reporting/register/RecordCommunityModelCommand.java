package vn.donghanh.reporting.register;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/** Command to record a model in the community, or to record it as it should have been. */
public record RecordCommunityModelCommand(@NotNull @Valid CommunityModelFacts facts) {}
