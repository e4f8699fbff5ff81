/**
 * Counselling sessions: how long, how, when the next one is, and what was worked on. A session is a delivery of its service, so that everyone with access
 * to the case sees that it took place; its content is encrypted with a key of its own and opens for counsellors alone. Knows the deliveries of {@link
 * vn.donghanh.service} through {@link vn.donghanh.service.DeliveryRecorder}.
 */
@NullMarked
package vn.donghanh.service.counselling;

import org.jspecify.annotations.NullMarked;
