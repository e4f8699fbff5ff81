package vn.donghanh.signin.factor;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something its owner proves herself with beside her passphrase. {@code name} is hers, empty for the app, of which there is one. */
public record SecondFactorRow(String ref, SecondFactorType kind, String name, Instant since, @Nullable Instant lastUsed)
        implements Serializable {}
