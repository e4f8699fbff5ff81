package vn.donghanh.shared.http;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.regex.Pattern;

/** Counts how many of something each network has at a time, up to a limit. */
final class NetworkCounter {
    private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:][0-9a-fA-F.]*:[0-9a-fA-F:.]*");
    private static final int IPV6_PREFIX_BYTES = 8;

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

    /**
     * Returns the network of an address: an IPv4 address itself, or the first half of an IPv6 address, since one
     * household or server has all addresses with that prefix. The proxy may name an address that the server has not
     * resolved, such as an abbreviated IPv6 one.
     */
    static String of(InetSocketAddress source) {
        String address = source.getHostString().replaceFirst("%.*", "");
        if (!IPV6.matcher(address).matches()) {
            return address;
        }
        try {
            // a numeric address: no name is looked up
            InetAddress resolved = InetAddress.getByName(address);
            byte[] bytes = resolved.getAddress();
            return bytes.length > IPV6_PREFIX_BYTES
                    ? HexFormat.of().formatHex(bytes, 0, IPV6_PREFIX_BYTES)
                    : resolved.getHostAddress();
        } catch (UnknownHostException malformed) {
            return address;
        }
    }
}
