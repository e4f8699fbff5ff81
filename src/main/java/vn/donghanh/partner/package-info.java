/** The organisations the Centre works with: what they offer, where, and from when to when. Nothing of it is deleted, it ends. Knows no client. */
@NullMarked
package vn.donghanh.partner;

import org.jspecify.annotations.NullMarked;
