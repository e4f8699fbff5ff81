/** The administrator's page of the keys. */
@NullMarked
package vn.donghanh.keymanagement.web;

import org.jspecify.annotations.NullMarked;
