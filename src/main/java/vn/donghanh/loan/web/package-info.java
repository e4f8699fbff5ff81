/** Pages and forms of loans at the Centre, under the case. Shows nothing to other packages. Must not know persistence. */
@NullMarked
package vn.donghanh.loan.web;

import org.jspecify.annotations.NullMarked;
