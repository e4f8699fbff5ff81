/**
 * What clients say about the services: whether they are satisfied, and complaints ({@link vn.donghanh.feedback.complaint}). The member of staff who
 * hands the device over never learns whether or what the client wrote. Depends on no other feature.
 */
@NullMarked
package vn.donghanh.feedback;

import org.jspecify.annotations.NullMarked;
