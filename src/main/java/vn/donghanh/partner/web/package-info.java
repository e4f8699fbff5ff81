/** The screens of partner organisations that belong to no feature. */
@NullMarked
package vn.donghanh.partner.web;

import org.jspecify.annotations.NullMarked;
