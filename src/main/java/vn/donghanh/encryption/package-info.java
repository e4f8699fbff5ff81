/** Field encryption: a master key wraps keysets, keysets wrap the keys of persons. Shows FieldEncryption, BlindIndex and RowCipher. */
@NullMarked
package vn.donghanh.encryption;

import org.jspecify.annotations.NullMarked;
