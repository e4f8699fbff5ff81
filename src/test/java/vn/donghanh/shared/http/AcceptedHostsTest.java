package vn.donghanh.shared.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AcceptedHostsTest {
    private static final AcceptedHosts CONFIGURED = new AcceptedHosts(Optional.of("ctxh.example.vn"));
    private static final AcceptedHosts TRIAL = new AcceptedHosts(Optional.empty());

    @Test
    void configuredHostIsAcceptedFromEverywhere() throws UnknownHostException {
        assertThat(CONFIGURED.accept("CTXH.example.vn", source(203, 0, 113, 7))).isTrue();
        assertThat(CONFIGURED.accept("elsewhere.test", source(203, 0, 113, 7))).isFalse();
        assertThat(CONFIGURED.accept("elsewhere.test", source(127, 0, 0, 1))).isFalse();
    }

    @Test
    void localNamesAreOnlyForThisMachineOnceAnAddressIsSet() throws UnknownHostException {
        for (String local : new String[] {"localhost", "127.0.0.1", "[::1]"}) {
            assertThat(CONFIGURED.accept(local, source(203, 0, 113, 7)))
                    .as(local)
                    .isFalse();
            assertThat(CONFIGURED.accept(local, source(127, 0, 0, 1))).as(local).isTrue();
            assertThat(TRIAL.accept(local, source(203, 0, 113, 7))).as(local).isTrue();
        }
        assertThat(TRIAL.accept("elsewhere.test", source(127, 0, 0, 1))).isFalse();
    }

    @Test
    void clientNamedByAProxyIsNotThisMachine() {
        InetSocketAddress named = InetSocketAddress.createUnresolved("localhost", 0);
        assertThat(CONFIGURED.accept("localhost", named)).isFalse();
        assertThat(CONFIGURED.accept("ctxh.example.vn", named)).isTrue();
    }

    private static InetSocketAddress source(int... parts) throws UnknownHostException {
        byte[] bytes = new byte[parts.length];
        for (int at = 0; at < parts.length; at++) {
            bytes[at] = (byte) parts[at];
        }
        return new InetSocketAddress(InetAddress.getByAddress(bytes), 40_000);
    }
}
