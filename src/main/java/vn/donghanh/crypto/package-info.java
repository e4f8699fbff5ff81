/**
 * Seals and opens what must not lie readable in the database, and keeps the keys apart from it: one keyset per purpose
 * under a master key, one key per person and purpose under those. Knows no table and no feature.
 */
@NullMarked
package vn.donghanh.crypto;

import org.jspecify.annotations.NullMarked;
