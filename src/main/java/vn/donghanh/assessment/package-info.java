/**
 * What the client needs, in her order and her words, and by which rule each need is met. One assessment per episode and version:
 * a draft may be incomplete, a submission may not; assessing again writes a new one.
 */
@NullMarked
package vn.donghanh.assessment;

import org.jspecify.annotations.NullMarked;
