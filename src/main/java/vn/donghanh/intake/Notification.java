package vn.donghanh.intake;

import jakarta.validation.constraints.NotNull;
import java.io.Serializable;
import java.time.Instant;

/** A notification given to a person in charge, with its channel and time. */
public record Notification(@NotNull NotifiedParty party, @NotNull NotificationChannel channel, @NotNull Instant at)
        implements Serializable {}
