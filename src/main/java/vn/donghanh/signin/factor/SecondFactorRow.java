package vn.donghanh.signin.factor;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of the user's own second factors. {@code name} is given by the user; empty for the app, of which there is only one. */
public record SecondFactorRow(String ref, SecondFactorType kind, String name, Instant since, @Nullable Instant lastUsed)
        implements Serializable {}
