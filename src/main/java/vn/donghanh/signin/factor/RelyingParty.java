package vn.donghanh.signin.factor;

/**
 * The WebAuthn relying party of this installation. Passkeys are bound to it and do not work for any other.
 * @param id the host name
 * @param origin scheme, host and port, as reported by the browser
 */
public record RelyingParty(String id, String origin) {}
