/** The pages of the register of lawful requests. */
@NullMarked
package vn.donghanh.lawful.web;

import org.jspecify.annotations.NullMarked;
