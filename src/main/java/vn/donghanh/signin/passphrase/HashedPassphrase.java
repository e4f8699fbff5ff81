package vn.donghanh.signin.passphrase;

/** The hash of a new passphrase with its length in characters, since an account without a second factor needs a longer one. */
public record HashedPassphrase(String hash, int length) {
    /** Whether it may only be used together with a second factor. */
    public boolean isTooShortAlone() {
        return PassphrasePolicy.isTooShortAlone(length);
    }

    @Override
    public String toString() {
        return "a passphrase";
    }
}
