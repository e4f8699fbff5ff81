/**
 * The administrator's page of the keys.
 * Shows nothing to other packages.
 * Must not know the keys themselves.
 */
@NullMarked
package vn.donghanh.keymanagement.web;

import org.jspecify.annotations.NullMarked;
