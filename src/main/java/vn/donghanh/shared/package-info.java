/** What every feature may use and nothing else owns. */
@NullMarked
package vn.donghanh.shared;

import org.jspecify.annotations.NullMarked;
