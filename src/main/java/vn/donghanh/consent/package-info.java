/**
 * Consents of a client per scope, vital interest as the ground without consent, and disclosures to partners. Shows {@link vn.donghanh.consent.ConsentPolicy},
 * {@link vn.donghanh.consent.ConsentRecorder}, {@link vn.donghanh.consent.LegalGroundQueries}, {@link vn.donghanh.consent.DisclosureService}, {@link
 * vn.donghanh.consent.PartnerDisclosureQueries}. Must not know which feature sends a disclosure (referral, training, lawful requests).
 */
@NullMarked
package vn.donghanh.consent;

import org.jspecify.annotations.NullMarked;
