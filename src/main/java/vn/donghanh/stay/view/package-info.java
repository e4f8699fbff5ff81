/**
 * What the pages show of a stay: records that the queries of stays fill. Shows them to pages. Must not load anything or decide.
 */
@NullMarked
package vn.donghanh.stay.view;

import org.jspecify.annotations.NullMarked;
