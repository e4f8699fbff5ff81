/**
 * Pages and forms of training: the worker's pages under the case, the part of attendance on a partner's page of a slip. Shows nothing to other packages.
 * Must not know persistence.
 */
@NullMarked
package vn.donghanh.training.web;

import org.jspecify.annotations.NullMarked;
