/**
 * What stands in the address of a page.
 * Shows {@code @PathValue} and {@code @QueryValue}, with which beans of pages are given it.
 */
@NullMarked
package vn.donghanh.shared.web.address;

import org.jspecify.annotations.NullMarked;
