/** The pages of periods that are closed. */
@NullMarked
package vn.donghanh.reporting.signed.web;

import org.jspecify.annotations.NullMarked;
