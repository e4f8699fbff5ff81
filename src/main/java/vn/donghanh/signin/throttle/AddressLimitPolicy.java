package vn.donghanh.signin.throttle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.donghanh.reference.ThresholdSettingCode;
import vn.donghanh.reference.ThresholdSettingQueries;
import vn.donghanh.shared.CentreTime;

/** The current address limit, read from the settings once a minute, and the addresses already reported to the audit log. */
@ApplicationScoped
public class AddressLimitPolicy {
    private static final Duration CACHE_TIME = Duration.ofMinutes(1);

    @Inject
    ThresholdSettingQueries thresholds;

    @Inject
    Clock clock;

    private final Map<String, Instant> loggedAt = new HashMap<>();
    private volatile @Nullable CachedLimit cached;

    private record CachedLimit(AddressLimit limit, Instant at) {}

    public AddressLimit current() {
        Instant now = clock.instant();
        CachedLimit cachedLimit = cached;
        if (cachedLimit == null || Duration.between(cachedLimit.at(), now).abs().compareTo(CACHE_TIME) >= 0) {
            LocalDate today = CentreTime.day(now);
            cachedLimit = new CachedLimit(
                    new AddressLimit(
                            thresholds
                                    .amountByDay(ThresholdSettingCode.SIGN_IN_STRANGERS)
                                    .applyAsInt(today),
                            Duration.ofMinutes(thresholds
                                    .amountByDay(ThresholdSettingCode.SIGN_IN_STRANGERS_SPAN)
                                    .applyAsInt(today))),
                    now);
            cached = cachedLimit;
        }
        return cachedLimit.limit();
    }

    /** Marks the address as above its limit; returns whether this is to be logged, once per window of the limit on each node. */
    public synchronized boolean markExceeded(SignInAttemptKey key) {
        Instant now = clock.instant();
        Duration window = current().window();
        loggedAt.values().removeIf(at -> Duration.between(at, now).abs().compareTo(window) >= 0);
        return loggedAt.putIfAbsent(key.networkRef(), now) == null;
    }
}
