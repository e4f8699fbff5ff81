/** The screens of training: the worker's on the case, the school's under the slip's own number. */
@NullMarked
package vn.donghanh.training.web;

import org.jspecify.annotations.NullMarked;
