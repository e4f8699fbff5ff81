package vn.donghanh.signin.factor;

/**
 * Where this installation stands in the eyes of a browser: passkeys are made for it and answer nobody else.
 *
 * @param id the host's name
 * @param origin scheme, host and port, as the browser says them
 */
public record RelyingParty(String id, String origin) {}
