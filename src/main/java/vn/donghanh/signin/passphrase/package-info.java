/**
 * Passphrases and one-time codes: policy, hash, blocklist.
 * Shows PassphraseHash, PassphrasePolicy and OneTimeCodeIssuer.
 * Must not know sessions, second factors or pages.
 */
@NullMarked
package vn.donghanh.signin.passphrase;

import org.jspecify.annotations.NullMarked;
