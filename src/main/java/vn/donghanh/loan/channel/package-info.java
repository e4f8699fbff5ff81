/**
 * Channels through which clients can borrow: versioned data that says what each tells to whom, its parameters and its legal basis, and the record
 * that it was read to the client. Must not know loans.
 */
@NullMarked
package vn.donghanh.loan.channel;

import org.jspecify.annotations.NullMarked;
