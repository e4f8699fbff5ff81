package vn.donghanh.shared.http;

import java.net.InetSocketAddress;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Counts how many of something each network has at a time, up to a limit. */
final class NetworkCounter {
    private final int limit;
    private final ConcurrentMap<String, Integer> counts = new ConcurrentHashMap<>();

    NetworkCounter(int most) {
        this.limit = most;
    }

    /** Returns whether the network was below the limit; if so, one more is counted until {@link #release}. */
    boolean tryAcquire(String network) {
        if (counts.merge(network, 1, Integer::sum) <= limit) {
            return true;
        }
        release(network);
        return false;
    }

    void release(String network) {
        counts.computeIfPresent(network, (address, number) -> number == 1 ? null : number - 1);
    }

    /** Returns the name of the network from which a request came. */
    static String of(InetSocketAddress source) {
        return ClientNetwork.of(source.getHostString()).name();
    }
}
