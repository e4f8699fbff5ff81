/** The pages of the sheet for the client. */
@NullMarked
package vn.donghanh.sheet.web;

import org.jspecify.annotations.NullMarked;
