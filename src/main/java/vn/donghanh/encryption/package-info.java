/**
 * Field encryption: a master key wraps keysets, keysets wrap the keys of persons.
 * Shows {@code FieldEncryption}, {@code BlindIndex}, {@code RowCipher} and {@code KeyManager}.
 * Must not know the database or any feature.
 */
@NullMarked
package vn.donghanh.encryption;

import org.jspecify.annotations.NullMarked;
