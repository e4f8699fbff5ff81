package vn.donghanh.signin.factor;

import java.util.List;

/**
 * What a browser needs to know to ask a device for a passkey, all of it in base64url.
 *
 * @param handle under which the device keeps the account; it says nothing of her
 * @param username what the device shows
 * @param known the passkeys the account has
 */
public record PasskeyRequestOptions(String handle, String username, List<String> known) {
    public PasskeyRequestOptions {
        known = List.copyOf(known);
    }
}
