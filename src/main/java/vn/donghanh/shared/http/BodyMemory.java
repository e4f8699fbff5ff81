package vn.donghanh.shared.http;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Bounds the memory of the bodies of all networks together. A body counts by its declared length, whatever has arrived
 * of it. Beyond the bound, the network that holds most loses the oldest body that is still incomplete: the bodies of
 * browsers are complete within moments, so those who hold theirs back displace each other and delay nobody else.
 */
final class BodyMemory {
    /** Of the smallest heap that an installation has; some sixty of the largest bodies. */
    static final long MAX_BYTES = 128L * 1024 * 1024;

    static final int BUFFER_BYTES = 16 * 1024;

    private final long limit;
    private final Set<Body> held = new LinkedHashSet<>();
    private final Map<String, Long> bytesOfNetworks = new HashMap<>();
    private long bytes;

    BodyMemory(long most) {
        this.limit = most;
    }

    /** A body from its first byte until it is answered; {@link #arrived} ends with an exception if it is displaced. */
    final class Body {
        private final String network;
        private final long size;
        private final CompletableFuture<Void> arrived;

        private Body(String network, long size, CompletableFuture<Void> arrived) {
            this.network = network;
            this.size = size;
            this.arrived = arrived;
        }

        void release() {
            remove(this);
        }
    }

    /** Returns the body that now has its memory, or nothing if only complete ones could give way to it. */
    Optional<Body> reserve(String network, long length, CompletableFuture<Void> arrived) {
        long size = (Math.max(length, 1) + BUFFER_BYTES - 1) / BUFFER_BYTES * BUFFER_BYTES;
        while (true) {
            Body displaced;
            synchronized (this) {
                if (bytes + size <= limit) {
                    Body body = new Body(network, size, arrived);
                    held.add(body);
                    bytes += size;
                    bytesOfNetworks.merge(network, size, Long::sum);
                    return Optional.of(body);
                }
                displaced = oldestOfTheLargest();
            }
            if (displaced == null) {
                return Optional.empty();
            }
            remove(displaced);
            displaced.arrived.completeExceptionally(new TimeoutException("displaced by another body"));
        }
    }

    private @Nullable Body oldestOfTheLargest() {
        Body found = null;
        for (Body body : held) {
            if (!body.arrived.isDone() && (found == null || holds(body) > holds(found))) {
                found = body;
            }
        }
        return found;
    }

    private long holds(Body body) {
        return bytesOfNetworks.getOrDefault(body.network, 0L);
    }

    private synchronized void remove(Body body) {
        if (held.remove(body)) {
            bytes -= body.size;
            bytesOfNetworks.computeIfPresent(body.network, (network, sum) -> sum == body.size ? null : sum - body.size);
        }
    }
}
