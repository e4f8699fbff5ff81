/** The screens of referrals: the Centre's under {@code referral}, the partner's under {@code inbox}. Forms are null by design. */
package vn.donghanh.referral.web;
