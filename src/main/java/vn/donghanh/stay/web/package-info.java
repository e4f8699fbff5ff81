/**
 * The pages of emergency stays: list of a case, single stay, residents. They use only the services and views of the
 * stay package and hold no rules of their own.
 */
@NullMarked
package vn.donghanh.stay.web;

import org.jspecify.annotations.NullMarked;
