package vn.donghanh.signin.factor;

import java.util.List;

/**
 * Request options for a browser that asks a device for a passkey, all in base64url.
 * @param handle user handle under which the device stores the account; reveals nothing about its owner
 * @param username name shown by the device
 * @param known the existing passkeys of the account
 */
public record PasskeyRequestOptions(String handle, String username, List<String> known) {
    public PasskeyRequestOptions {
        known = List.copyOf(known);
    }
}
