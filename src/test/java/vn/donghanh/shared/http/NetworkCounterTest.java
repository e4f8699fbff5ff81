package vn.donghanh.shared.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;

class NetworkCounterTest {
    /** The server takes what the proxy writes and resolves only plain addresses. */
    @Test
    void addressFromAProxyIsCountedByItsNetwork() {
        assertThat(NetworkCounter.of(InetSocketAddress.createUnresolved("2001:db8::7", 0)))
                .isEqualTo(ClientNetwork.of("2001:db8::").name());
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
