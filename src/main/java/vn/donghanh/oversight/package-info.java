/** What supervisor and director look after: decisions that wait, work that is late, records that may be one person. */
@NullMarked
package vn.donghanh.oversight;

import org.jspecify.annotations.NullMarked;
