/** What documents can belong to besides a case. Features implement the providers for what they keep. */
@NullMarked
package vn.donghanh.document.attachment;

import org.jspecify.annotations.NullMarked;
