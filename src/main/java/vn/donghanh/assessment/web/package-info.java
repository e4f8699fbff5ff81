/** The page of needs. */
@NullMarked
package vn.donghanh.assessment.web;

import org.jspecify.annotations.NullMarked;
