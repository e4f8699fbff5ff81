package vn.donghanh.reporting.register;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/** Command to record a training for others, or to record it as it should have been. */
public record RecordCommunityTrainingCommand(@NotNull @Valid CommunityTrainingFacts facts) {}
