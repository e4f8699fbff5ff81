/**
 * The consent and disclosure pages of a case, and the formatter of disclosed fields. Shows DisclosureFormatter and
 * ConsentGivenForm to the pages that send disclosures. Must not decide on consents; that is done by {@link
 * vn.donghanh.consent.ConsentService}.
 */
package vn.donghanh.consent.web;
