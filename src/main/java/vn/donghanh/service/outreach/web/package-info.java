/** Pages and forms of outreach without a case. Shows nothing to other packages. Must not know persistence. */
@NullMarked
package vn.donghanh.service.outreach.web;

import org.jspecify.annotations.NullMarked;
