/** Pages and forms of job placement at the Centre, under the case. Shows nothing to other packages. Must not know persistence. */
@NullMarked
package vn.donghanh.placement.web;

import org.jspecify.annotations.NullMarked;
