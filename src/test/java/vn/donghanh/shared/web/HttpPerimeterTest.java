package vn.donghanh.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpPerimeterTest {
    /** The server takes over what the proxy writes, and resolves only plain addresses. */
    @ParameterizedTest
    @ValueSource(strings = {"2001:db8::7", "203.0.113.7", "a-name-of-the-proxy"})
    void bodiesAreCountedByTheAddressThatAProxyNames(String named) {
        assertThat(HttpPerimeter.sender(InetSocketAddress.createUnresolved(named, 0)))
                .isEqualTo(named);
    }

    @Test
    void withoutAProxyBodiesAreCountedByTheAddressOfTheConnection() throws UnknownHostException {
        InetAddress address = InetAddress.getByAddress(new byte[] {(byte) 203, 0, 113, 7});
        assertThat(HttpPerimeter.sender(new InetSocketAddress(address, 40_000))).isEqualTo("203.0.113.7");
        assertThat(HttpPerimeter.sender(new InetSocketAddress(address, 40_001))).isEqualTo("203.0.113.7");
    }
}
