package vn.donghanh.signin.passphrase;

/** A new one-time code: the only time it is readable. */
public record IssuedCode(String username, String code) {
    @Override
    public String toString() {
        return "a code for " + username;
    }
}
