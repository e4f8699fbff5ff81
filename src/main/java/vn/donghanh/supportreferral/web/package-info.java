/** Pages and forms of referrals for support at the Centre, under the case. Shows nothing to other packages. Must not know persistence. */
@NullMarked
package vn.donghanh.supportreferral.web;

import org.jspecify.annotations.NullMarked;
