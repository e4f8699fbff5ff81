/** Emergency stays: asked for, begun at once, their papers, their days, and how they end. Where she sleeps is told to the duty team alone. */
@NullMarked
package vn.donghanh.stay;

import org.jspecify.annotations.NullMarked;
