package vn.donghanh.shared.http;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.regex.Pattern;

/** How many of something each network has at once, and no more than so many. */
final class NetworkCounter {
    private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:][0-9a-fA-F.]*:[0-9a-fA-F:.]*");
    private static final int IPV6_PREFIX_BYTES = 8;

    private final int limit;
    private final ConcurrentMap<String, Integer> counts = new ConcurrentHashMap<>();

    NetworkCounter(int most) {
        this.limit = most;
    }

    /** Whether there was room for one more, which is counted until it {@link #release}. */
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
     * The address as the connection or the proxy says: a proxy may name one that the server does not resolve, such as a short one of IPv6. Of
     * IPv6 its first half, since one household or server has all addresses that begin with it.
     */
    static String of(InetSocketAddress source) {
        String address = source.getHostString().replaceFirst("%.*", "");
        if (!IPV6.matcher(address).matches()) {
            return address;
        }
        try {
            // an address in digits: no name is looked up
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
