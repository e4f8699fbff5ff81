/**
 * What the virus scanner answers in the story of the demonstration.
 * Shows {@link vn.donghanh.demo.scan.DemoScanner} to the demonstration.
 * Must not know its stories.
 */
@NullMarked
package vn.donghanh.demo.scan;

import org.jspecify.annotations.NullMarked;
