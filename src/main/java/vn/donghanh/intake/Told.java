package vn.donghanh.intake;

import jakarta.validation.constraints.NotNull;
import java.io.Serializable;
import java.time.Instant;

/** Someone was told, and when. */
public record Told(@NotNull ToldWho who, @NotNull ToldHow how, @NotNull Instant at) implements Serializable {}
