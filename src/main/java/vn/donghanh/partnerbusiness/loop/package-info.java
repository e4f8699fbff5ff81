/**
 * The loop itself, as the records of every kind of business with a partner go through it: a table of statuses and steps, a record that takes and
 * reverts steps, the transition that each step leaves, their storage, and what follows from them. A feature adds what is its own: its table, its
 * fields, its questions to the client. Must not know the features.
 */
@NullMarked
package vn.donghanh.partnerbusiness.loop;

import org.jspecify.annotations.NullMarked;
