/** Pages and forms of the registers of models and of training for others. Shows nothing to other packages. Must not know persistence. */
@NullMarked
package vn.donghanh.reporting.register.web;

import org.jspecify.annotations.NullMarked;
