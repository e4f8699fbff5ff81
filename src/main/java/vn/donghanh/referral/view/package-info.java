/**
 * What the pages show of a referral at the Centre: records that the queries of referrals fill. Shows them to pages.
 * Must not load anything or decide.
 */
@NullMarked
package vn.donghanh.referral.view;

import org.jspecify.annotations.NullMarked;
