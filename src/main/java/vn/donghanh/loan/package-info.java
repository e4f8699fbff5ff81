/**
 * Loans: the choice of a channel with the client, plan of use and papers, the lender's answers, disbursements and repayments up to the end. Shows
 * services, queries and views of the Centre's side, which loads loans through the case, contributors to timeline, closing and reports, and the
 * provider through which a lender answers. Must not know other features.
 */
@NullMarked
package vn.donghanh.loan;

import org.jspecify.annotations.NullMarked;
