/** Contents of files as encrypted rows, read one at a time, and the parts of them that media players ask for. */
@NullMarked
package vn.donghanh.document.storage;

import org.jspecify.annotations.NullMarked;
