package vn.donghanh.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.donghanh.reference.BoundCode;
import vn.donghanh.reference.Bounds;
import vn.donghanh.shared.VietNam;

/** The limit of an address as it holds today, read once a minute, and which addresses the log has been told of. */
@ApplicationScoped
class AddressLimits {
    private static final Duration KEPT = Duration.ofMinutes(1);

    @Inject
    Bounds bounds;

    @Inject
    Clock clock;

    private final Map<String, Instant> told = new HashMap<>();
    private volatile @Nullable Read read;

    private record Read(AddressLimit limit, Instant at) {}

    AddressLimit now() {
        Instant now = clock.instant();
        Read known = read;
        if (known == null || Duration.between(known.at(), now).abs().compareTo(KEPT) >= 0) {
            LocalDate today = VietNam.day(now);
            known = new Read(
                    new AddressLimit(
                            bounds.of(BoundCode.SIGN_IN_STRANGERS).applyAsInt(today),
                            Duration.ofMinutes(
                                    bounds.of(BoundCode.SIGN_IN_STRANGERS_SPAN).applyAsInt(today))),
                    now);
            read = known;
        }
        return known.limit();
    }

    /** Whether the log is to be told that the address is over its limit: once in the span of the limit, on each node. */
    synchronized boolean isNews(AttemptKey key) {
        Instant now = clock.instant();
        Duration window = now().window();
        told.values().removeIf(at -> Duration.between(at, now).abs().compareTo(window) >= 0);
        return told.putIfAbsent(key.place(), now) == null;
    }
}
