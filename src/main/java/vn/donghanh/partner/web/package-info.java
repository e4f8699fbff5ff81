/** Pages and forms for partner organisations that belong to no feature. Shows nothing to other packages. Must not know persistence. */
@NullMarked
package vn.donghanh.partner.web;

import org.jspecify.annotations.NullMarked;
