/**
 * Administrative units with their eras and successions, and the places of today and of earlier that people name.
 * Shows {@link vn.donghanh.reference.place.PlaceQueries}.
 */
@NullMarked
package vn.donghanh.reference.place;

import org.jspecify.annotations.NullMarked;
