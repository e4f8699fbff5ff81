package vn.donghanh.intake;

import jakarta.validation.constraints.NotNull;
import java.io.Serializable;
import java.time.Instant;

/** Someone was told, and when. */
public record Notification(@NotNull NotifiedParty party, @NotNull NotificationChannel channel, @NotNull Instant at)
        implements Serializable {}
