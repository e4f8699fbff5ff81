package vn.donghanh.signin.factor;

import java.time.Instant;

/** The authenticator app on a telephone of the tests. */
public final class PhoneApp {
    private final String secret;

    /** @param secret as the page shows it, in groups or not */
    public PhoneApp(String secret) {
        this.secret = secret.replaceAll("\\s", "");
    }

    /** What it shows at this moment. */
    public String codeAt(Instant moment) {
        return Totp.code(secret, moment);
    }
}
