/** Until when a case counts in figures at work. */
@NullMarked
package vn.donghanh.casefile.counted;

import org.jspecify.annotations.NullMarked;
