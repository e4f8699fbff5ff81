/**
 * The documents that an admission requires, with their legal basis. Shows documents, their status and the requirements
 * to the stay package, and its rows to pages. Must not know stays or cases.
 */
@NullMarked
package vn.donghanh.stay.document;

import org.jspecify.annotations.NullMarked;
