/**
 * The stock of kits and goods: what was received, given, counted and written off, and what is left. Movements are appended and summed up, so that two
 * people at once lose nothing. What was given is written by deliveries and outreach contacts and names nobody. Knows neither of them.
 */
@NullMarked
package vn.donghanh.service.stock;

import org.jspecify.annotations.NullMarked;
