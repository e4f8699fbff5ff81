package vn.donghanh.signin.factor;

/** An authenticator app that is being set up: the one moment in which its secret is seen. */
public record AuthenticatorAppSetup(String username, String secret) {
    private static final String ISSUER = "Dong%20Hanh";

    /** What the picture says that an app reads. */
    public String otpauthUri() {
        return "otpauth://totp/" + ISSUER + ":" + username + "?secret=" + secret + "&issuer=" + ISSUER
                + "&algorithm=SHA1&digits=6&period=30";
    }

    /** The secret in groups of four, to be typed by whoever cannot take the picture. */
    public String groupedSecret() {
        return secret.replaceAll("(.{4})(?!$)", "$1 ");
    }

    @Override
    public String toString() {
        return "an app of " + username;
    }
}
