/** Everyone's first page and the way around: what waits for the reader, and the places she may go to. Decides nothing about a case. */
@NullMarked
package vn.donghanh.home;

import org.jspecify.annotations.NullMarked;
