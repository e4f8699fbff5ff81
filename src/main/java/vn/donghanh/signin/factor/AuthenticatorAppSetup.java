package vn.donghanh.signin.factor;

/** An authenticator app that is being set up: the only time its secret is shown. */
public record AuthenticatorAppSetup(String username, String secret) {
    private static final String ISSUER = "Dong%20Hanh";

    /** Returns the otpauth URI that the QR code contains. */
    public String otpauthUri() {
        return "otpauth://totp/" + ISSUER + ":" + username + "?secret=" + secret + "&issuer=" + ISSUER
                + "&algorithm=SHA1&digits=6&period=30";
    }

    /** Returns the secret in groups of four characters, for manual entry. */
    public String groupedSecret() {
        return secret.replaceAll("(.{4})(?!$)", "$1 ");
    }

    @Override
    public String toString() {
        return "an app of " + username;
    }
}
