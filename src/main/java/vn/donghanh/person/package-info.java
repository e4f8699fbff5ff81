/**
 * The identity store: who a client is, how to contact them safely, and which records may be one person. Values are decrypted one at a time.
 * Other packages get a {@code PersonRef} and, for users who may see it, the alias.
 * Must not know any case: access is decided through {@link PersonAccessProvider}.
 */
@NullMarked
package vn.donghanh.person;

import org.jspecify.annotations.NullMarked;
