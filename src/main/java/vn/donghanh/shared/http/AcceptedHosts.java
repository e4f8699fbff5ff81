package vn.donghanh.shared.http;

import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.Set;

/**
 * The hosts by which clients may address this installation: the configured one; a name of this machine only without a
 * configured one, or from this machine itself.
 */
record AcceptedHosts(Optional<String> configured) {
    private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "[::1]");

    /** Behind a proxy, {@code source} is the address of the proxy's client, which the server may not have resolved. */
    boolean accept(String requested, InetSocketAddress source) {
        return configured.filter(requested::equalsIgnoreCase).isPresent()
                || (LOCAL.contains(requested) && (configured.isEmpty() || isThisMachine(source)));
    }

    private static boolean isThisMachine(InetSocketAddress source) {
        return !source.isUnresolved() && source.getAddress().isLoopbackAddress();
    }
}
