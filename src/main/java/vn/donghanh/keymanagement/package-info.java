/**
 * Key maintenance of an installation: rotation, re-encryption in the background, verification, and consistency checks at the start.
 * Shows its page and command line to administrators.
 * Knows keys by number only and encrypted values by table and column; must not know any feature.
 */
@NullMarked
package vn.donghanh.keymanagement;

import org.jspecify.annotations.NullMarked;
