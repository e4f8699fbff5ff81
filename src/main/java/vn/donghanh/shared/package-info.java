/** What every feature shares: refusals, references, Vietnamese text, time and working days. Knows no feature and no framework above Jakarta EE. */
@NullMarked
package vn.donghanh.shared;

import org.jspecify.annotations.NullMarked;
