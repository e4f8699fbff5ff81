/**
 * The administrator's pages of the system's status and of the background jobs.
 * Shows nothing to other packages.
 * Must not know any feature.
 */
@NullMarked
package vn.donghanh.operations.web;

import org.jspecify.annotations.NullMarked;
