/** The pages on which a case is closed, followed up and opened anew. */
@NullMarked
package vn.donghanh.closing.web;

import org.jspecify.annotations.NullMarked;
