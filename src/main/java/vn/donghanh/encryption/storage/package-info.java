/**
 * Where the wrapped keys lie: a folder, or a schema on a database server of its own. Holds texts under names and never a key in the open.
 * Must not know how the texts are made.
 */
@NullMarked
package vn.donghanh.encryption.storage;

import org.jspecify.annotations.NullMarked;
