/**
 * Electronic signatures under PDF files, where the Centre has a certificate of its own. Whoever stores a signed document has its file signed here. Knows
 * nothing about cases.
 */
@NullMarked
package vn.donghanh.printing.signature;

import org.jspecify.annotations.NullMarked;
