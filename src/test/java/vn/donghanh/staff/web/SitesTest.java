package vn.donghanh.staff.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.donghanh.testing.Refusals.refused;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.donghanh.staff.Site;
import vn.donghanh.staff.StaffRule;

/** Passkeys belong to the address of the installation; without one they work on this machine alone. */
class SitesTest {
    private static final Optional<URI> NO_ADDRESS = Optional.empty();

    @Test
    void theAddressOfTheInstallationIsTheSite() {
        assertThat(Sites.of(Optional.of(URI.create("https://dh.example")), "http", "10.0.0.5", 8080))
                .contains(new Site("dh.example", "https://dh.example"));
    }

    @Test
    void withoutAnAddressOnlyThisMachineIsOne() {
        assertThat(Sites.of(NO_ADDRESS, "http", "localhost", 8080))
                .contains(new Site("localhost", "http://localhost:8080"));
        refused(StaffRule.PASSKEYS_NOT_HERE, () -> Sites.required(Sites.of(NO_ADDRESS, "http", "10.0.0.5", 8080)));
    }
}
