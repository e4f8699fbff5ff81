/**
 * Consents that expire: the job that finds them, the task that it opens, the event when one has ended, the notice of a case without a legal ground.
 * Shows others the day from which an expiry is announced. Must not change consents.
 */
@NullMarked
package vn.donghanh.consent.lapse;

import org.jspecify.annotations.NullMarked;
