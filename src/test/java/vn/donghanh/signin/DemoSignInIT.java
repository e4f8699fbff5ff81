package vn.donghanh.signin;

import static vn.donghanh.testing.Refusals.assertNotFound;

import jakarta.inject.Inject;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.donghanh.staff.StaffFixture;

/** Tests that a production installation, as the server of these tests is one, refuses demo sign-in although accounts of the same names exist. */
@ExtendWith(ArquillianExtension.class)
class DemoSignInIT {
    @Inject
    StaffFixture staff;

    @Inject
    DemoSignIn demoSignIn;

    @Test
    void demoSignInIsNotAvailableOutsideADemo() {
        staff.ensureStaff();
        for (String username : staff.usernames()) {
            assertNotFound(() -> demoSignIn.authenticate(username, "127.0.0.1", "Firefox, Linux"));
        }
    }
}
