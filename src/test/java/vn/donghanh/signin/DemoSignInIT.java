package vn.donghanh.signin;

import static vn.donghanh.testing.Refusals.missing;

import jakarta.inject.Inject;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.donghanh.staff.StaffFixture;

/** The server of these tests is a Centre's own installation, in which accounts of the same names happen to be. */
@ExtendWith(ArquillianExtension.class)
class DemoSignInIT {
    @Inject
    StaffFixture crew;

    @Inject
    DemoSignIn door;

    @Test
    void outsideATrialNobodyIsLetInByOneClick() {
        crew.ensureStaff();
        for (String username : crew.usernames()) {
            missing(() -> door.authenticate(username, "127.0.0.1", "Firefox, Linux"));
        }
    }
}
