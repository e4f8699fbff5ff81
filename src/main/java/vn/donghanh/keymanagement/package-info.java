/**
 * Looking after the keys of an installation: new ones, everything sealed anew while people work, the proof that all opens, and what a start
 * must find in order. Knows the keys by number only, and every sealed value by where it lies; no feature.
 */
@NullMarked
package vn.donghanh.keymanagement;

import org.jspecify.annotations.NullMarked;
