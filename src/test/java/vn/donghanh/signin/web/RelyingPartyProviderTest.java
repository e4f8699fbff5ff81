package vn.donghanh.signin.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.donghanh.testing.Refusals.assertRefused;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.donghanh.signin.factor.RelyingParty;
import vn.donghanh.staff.StaffRule;

/** Tests that passkeys are bound to the address of the installation, and without one work on this machine only. */
class RelyingPartyProviderTest {
    private static final Optional<URI> NO_ADDRESS = Optional.empty();

    @Test
    void configuredAddressIsTheRelyingParty() {
        assertThat(RelyingPartyProvider.find(Optional.of(URI.create("https://dh.example")), "http", "10.0.0.5", 8080))
                .contains(new RelyingParty("dh.example", "https://dh.example"));
    }

    @Test
    void withoutAConfiguredAddressOnlyLocalhostIsAccepted() {
        assertThat(RelyingPartyProvider.find(NO_ADDRESS, "http", "localhost", 8080))
                .contains(new RelyingParty("localhost", "http://localhost:8080"));
        assertRefused(
                StaffRule.PASSKEYS_NOT_HERE,
                () -> RelyingPartyProvider.require(RelyingPartyProvider.find(NO_ADDRESS, "http", "10.0.0.5", 8080)));
    }
}
