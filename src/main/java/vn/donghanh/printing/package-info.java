/**
 * Official documents: the content of a document, and the files made from it. Knows nothing about cases.
 */
@NullMarked
package vn.donghanh.printing;

import org.jspecify.annotations.NullMarked;
