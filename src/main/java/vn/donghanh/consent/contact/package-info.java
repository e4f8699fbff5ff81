/** Which questions to the client are tasks, as the consents allow. Must not change consents. */
@NullMarked
package vn.donghanh.consent.contact;

import org.jspecify.annotations.NullMarked;
