package vn.donghanh.shared.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientNetworkTest {
    /** A subscriber with 256 networks of 64 bits is one client. */
    @ParameterizedTest
    @CsvSource({
        "203.0.113.7, 203.0.113.7",
        "::ffff:203.0.113.7, 203.0.113.7",
        "a-name-of-the-proxy, a-name-of-the-proxy",
        "unknown:port, unknown:port",
        "c:, c:",
        "2001:db8::7, 20010db8000000",
        "2001:db8:0:0:ffff::, 20010db8000000",
        "2001:0DB8:0:ff:2:3:4:5, 20010db8000000",
        "2001:0DB8:0:100:2:3:4:5, 20010db8000001",
        "fe80::1%eth0, fe800000000000",
        "::1, 00000000000000"
    })
    void addressIsCountedByItsNetwork(String named, String network) {
        assertThat(ClientNetwork.of(named).name()).isEqualTo(network);
    }

    @Test
    void referenceIsTheSameWithinANetworkOnly() {
        String ref = ClientNetwork.of("2001:db8::7").ref();
        assertThat(ref)
                .matches("[0-9a-f]{16}")
                .isEqualTo(ClientNetwork.of("2001:db8:0:7::").ref());
        assertThat(ref).isNotEqualTo(ClientNetwork.of("2001:db8:0:700::").ref());
    }

    @Test
    void networkOfARequestIsKnownUntilItsEnd() {
        assertThat(ClientNetwork.current()).isEmpty();
        ClientNetwork.of("203.0.113.7").enter();
        assertThat(ClientNetwork.current()).contains(new ClientNetwork("203.0.113.7"));
        ClientNetwork.leave();
        assertThat(ClientNetwork.current()).isEmpty();
    }
}
