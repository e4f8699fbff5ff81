/** Requests to erase a person: recorded, decided by someone else, carried out. */
@NullMarked
package vn.donghanh.erasure;

import org.jspecify.annotations.NullMarked;
