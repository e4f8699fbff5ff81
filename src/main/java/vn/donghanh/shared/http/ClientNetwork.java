package vn.donghanh.shared.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.Sha256;

/**
 * The network of a client: an IPv4 address itself, or the first 56 bits of an IPv6 address, since one subscriber has all
 * addresses with that prefix.
 */
public record ClientNetwork(String name) {
    private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:][0-9a-fA-F.]*:[0-9a-fA-F:.]*");
    private static final int IPV6_PREFIX_BYTES = 7;
    private static final int LOGGED_BYTES = 8;

    private static final ThreadLocal<@Nullable ClientNetwork> CURRENT = new ThreadLocal<>();

    /** Returns the network of an address; a proxy may name one that the server has not resolved, such as an abbreviated one. */
    public static ClientNetwork of(String source) {
        String address = source.replaceFirst("%.*", "");
        if (!IPV6.matcher(address).matches()) {
            return new ClientNetwork(address);
        }
        try {
            // a numeric address: no name is looked up
            InetAddress resolved = InetAddress.getByName(address);
            byte[] bytes = resolved.getAddress();
            return new ClientNetwork(
                    bytes.length > IPV6_PREFIX_BYTES
                            ? HexFormat.of().formatHex(bytes, 0, IPV6_PREFIX_BYTES)
                            : resolved.getHostAddress());
        } catch (UnknownHostException malformed) {
            return new ClientNetwork(address);
        }
    }

    /** Returns the network from which the current request came; empty outside of requests. */
    public static Optional<ClientNetwork> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    /** Sets the network of the request that this thread carries out, until {@link #leave}. */
    public void enter() {
        CURRENT.set(this);
    }

    public static void leave() {
        CURRENT.remove();
    }

    public byte[] hash() {
        return Sha256.of("address:" + name);
    }

    /** Returns a reference for the audit log: enough of the hash to recognise requests from the same network. */
    public String ref() {
        return HexFormat.of().formatHex(hash(), 0, LOGGED_BYTES);
    }
}
