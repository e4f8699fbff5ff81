package vn.donghanh.signin.throttle;

import java.util.HexFormat;
import java.util.Locale;
import vn.donghanh.shared.Sha256;
import vn.donghanh.shared.http.ClientNetwork;

/** Hashes of the name and the address of an attempt, for unknown names as for known ones. */
@SuppressWarnings("ArrayRecordComponent") // only passed to queries, never compared
public record SignInAttemptKey(byte[] account, byte[] address) {
    private static final int LOGGED_BYTES = 8;

    public static SignInAttemptKey of(String username, String address) {
        return new SignInAttemptKey(
                Sha256.of("account:" + username.strip().toLowerCase(Locale.ROOT)),
                ClientNetwork.of(address).hash());
    }

    /**
     * Key for code attempts from any address: whoever enters a code already knows the passphrase, and a million codes must not be tried from a
     * thousand addresses.
     */
    public static SignInAttemptKey forCodes(String username) {
        return new SignInAttemptKey(Sha256.of("codes:" + username), Sha256.of("codes:" + username));
    }

    /**
     * Key for passkey attempts by strangers at an address, whatever account they are for: a signature cannot be guessed, so no account is throttled
     * because of them.
     */
    public static SignInAttemptKey forPasskeys(String address) {
        return new SignInAttemptKey(
                Sha256.of("passkeys"), ClientNetwork.of(address).hash());
    }

    /** Returns a reference of the network address for the audit log: enough of the hash to recognise attempts from the same address. */
    public String networkRef() {
        return HexFormat.of().formatHex(address, 0, LOGGED_BYTES);
    }

    /** Returns a key of name and address together, for counting in memory. */
    String pairRef() {
        return HexFormat.of().formatHex(account) + networkRef();
    }
}
