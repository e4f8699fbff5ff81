/** What asks before something written is removed. */
@NullMarked
package vn.donghanh.shared.web.removal;

import org.jspecify.annotations.NullMarked;
