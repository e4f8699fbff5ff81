/** The administrator's page of the background jobs. */
@NullMarked
package vn.donghanh.operations.web;

import org.jspecify.annotations.NullMarked;
