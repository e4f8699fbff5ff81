/**
 * Backups of an installation: what is kept and for how long, whether a set can be restored, and when the last one was made.
 * The command of the Debian package makes, encrypts and restores them; must not know any feature, key or table.
 */
@NullMarked
package vn.donghanh.backup;

import org.jspecify.annotations.NullMarked;
