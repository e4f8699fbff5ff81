/**
 * What is arranged with partners on a client's behalf: one loop of sending, answer, undo, correction and withdrawal for every kind of partner. A
 * <em>business</em> is one thing that one partner was asked to do for one client. Shows the kinds, the interface that a feature implements for its
 * kind, and sending; what their records have in common is in {@code loop}. Must not know the features, nor what they record.
 */
@NullMarked
package vn.donghanh.partnerbusiness;

import org.jspecify.annotations.NullMarked;
