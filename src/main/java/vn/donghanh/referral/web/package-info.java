/**
 * Pages and forms of referrals: the Centre's under {@code referral}, the partner's under {@code inbox}. Shows nothing to other packages;
 * must not know persistence. Form properties may be null.
 */
package vn.donghanh.referral.web;
