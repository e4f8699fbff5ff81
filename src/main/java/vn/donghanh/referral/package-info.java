/**
 * Health referrals, from the worker's draft to the partner's final entry. Shows services, queries and views of the Centre's side, which
 * loads referrals through the case, and the transitions used by the inbox and the deadlines. The partner's side loads through the
 * disclosure only and must not know cases.
 */
@NullMarked
package vn.donghanh.referral;

import org.jspecify.annotations.NullMarked;
