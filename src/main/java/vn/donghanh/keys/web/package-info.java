/** The administrator's page of the keys. */
@NullMarked
package vn.donghanh.keys.web;

import org.jspecify.annotations.NullMarked;
