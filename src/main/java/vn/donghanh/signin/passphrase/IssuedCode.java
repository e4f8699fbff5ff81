package vn.donghanh.signin.passphrase;

/** A new one-time code, in the only moment in which anybody can read it. */
public record IssuedCode(String username, String code) {
    @Override
    public String toString() {
        return "a code for " + username;
    }
}
