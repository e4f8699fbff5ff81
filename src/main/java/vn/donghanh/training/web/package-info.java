/**
 * Pages and forms of training: the worker's pages under the case, the school's under the disclosure code. Shows nothing to other packages.
 * Must not know persistence.
 */
@NullMarked
package vn.donghanh.training.web;

import org.jspecify.annotations.NullMarked;
