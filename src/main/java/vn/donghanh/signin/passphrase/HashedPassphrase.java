package vn.donghanh.signin.passphrase;

/** A passphrase that its owner chose, as it is kept; its length in signs, since an account without a second factor needs a longer one. */
public record HashedPassphrase(String hash, int length) {
    @Override
    public String toString() {
        return "a passphrase";
    }
}
