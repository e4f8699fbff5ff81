package vn.donghanh.staff;

/** A passphrase that its owner chose, as it is kept; its length in signs, since an account without a second factor needs a longer one. */
record NewPassphrase(String hash, int length) {
    @Override
    public String toString() {
        return "a passphrase";
    }
}
