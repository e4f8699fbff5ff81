package vn.donghanh.shared.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkCounterTest {
    /** The server takes what the proxy writes and resolves only plain addresses. */
    @ParameterizedTest
    @CsvSource({
        "203.0.113.7, 203.0.113.7",
        "::ffff:203.0.113.7, 203.0.113.7",
        "a-name-of-the-proxy, a-name-of-the-proxy",
        "unknown:port, unknown:port",
        "c:, c:",
        "2001:db8::7, 20010db800000000",
        "2001:db8:0:0:ffff::, 20010db800000000",
        "2001:0DB8::1:2:3:4:5, 20010db800000001",
        "fe80::1%eth0, fe80000000000000",
        "::1, 0000000000000000"
    })
    void addressFromAProxyIsCountedByItsNetwork(String named, String network) {
        assertThat(NetworkCounter.of(InetSocketAddress.createUnresolved(named, 0)))
                .isEqualTo(network);
    }

    @Test
    void withoutAProxyTheConnectionAddressIsCounted() throws UnknownHostException {
        InetAddress address = InetAddress.getByAddress(new byte[] {(byte) 203, 0, 113, 7});
        assertThat(NetworkCounter.of(new InetSocketAddress(address, 40_000))).isEqualTo("203.0.113.7");
        assertThat(NetworkCounter.of(new InetSocketAddress(address, 40_001))).isEqualTo("203.0.113.7");
    }

    @Test
    void eachNetworkHasItsOwnLimitAndCanRelease() {
        NetworkCounter count = new NetworkCounter(2);
        assertThat(count.tryAcquire("a")).isTrue();
        assertThat(count.tryAcquire("a")).isTrue();
        assertThat(count.tryAcquire("a")).isFalse();
        assertThat(count.tryAcquire("a")).as("a rejected entry is not counted").isFalse();
        assertThat(count.tryAcquire("b")).isTrue();
        count.release("a");
        assertThat(count.tryAcquire("a")).isTrue();
        assertThat(count.tryAcquire("a")).isFalse();
    }
}
