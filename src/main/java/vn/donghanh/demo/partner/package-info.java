/** What the partners of the demonstration take back. Shows {@link vn.donghanh.demo.partner.DemoReversals} to the stories. */
@NullMarked
package vn.donghanh.demo.partner;

import org.jspecify.annotations.NullMarked;
