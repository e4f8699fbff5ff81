/** The part of the demonstration that keeps the registers of models and of training for others. */
@NullMarked
package vn.donghanh.demo.register;

import org.jspecify.annotations.NullMarked;
