package vn.donghanh.signin.factor;

import java.time.Instant;

/** An authenticator app for tests. */
public final class PhoneApp {
    private final String secret;

    /** @param secret as shown on the page, grouped or not */
    public PhoneApp(String secret) {
        this.secret = secret.replaceAll("\\s", "");
    }

    /** Returns the code shown at this moment. */
    public String codeAt(Instant moment) {
        return Totp.code(secret, moment);
    }
}
