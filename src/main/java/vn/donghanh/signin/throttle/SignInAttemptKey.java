package vn.donghanh.signin.throttle;

import java.util.HexFormat;
import java.util.Locale;

/** Who tries, from where: hashes, for unknown names as for known ones. */
@SuppressWarnings("ArrayRecordComponent")
public // only handed to queries, never compared
record SignInAttemptKey(byte[] account, byte[] address) {
    private static final int LOGGED_BYTES = 8;

    public static SignInAttemptKey of(String username, String address) {
        return new SignInAttemptKey(
                Sha256.sha256("account:" + username.strip().toLowerCase(Locale.ROOT)),
                Sha256.sha256("address:" + network(address)));
    }

    /**
     * Tries of codes, wherever they come from: whoever tries one knows the passphrase already, and a million codes must not be tried
     * from a thousand places.
     */
    public static SignInAttemptKey forCodes(String username) {
        return new SignInAttemptKey(Sha256.sha256("codes:" + username), Sha256.sha256("codes:" + username));
    }

    /** Passkeys of strangers at an address, whosever they are: a signature cannot be guessed, so no account is slowed down by them. */
    public static SignInAttemptKey forPasskeys(String address) {
        return new SignInAttemptKey(Sha256.sha256("passkeys"), Sha256.sha256("address:" + network(address)));
    }

    /** Where the try came from, for the log of events: enough of the hash to tell that several came from one place. */
    public String networkRef() {
        return HexFormat.of().formatHex(address, 0, LOGGED_BYTES);
    }

    /** One household of IPv6 addresses counts as one. */
    private static String network(String address) {
        if (!address.contains(":")) {
            return address;
        }
        String[] groups = address.split(":", -1);
        return String.join(":", java.util.Arrays.copyOf(groups, Math.min(4, groups.length)));
    }
}
