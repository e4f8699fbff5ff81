/** Passphrases and one-time codes: policy, hash, blocklist. */
@NullMarked
package vn.donghanh.signin.passphrase;

import org.jspecify.annotations.NullMarked;
