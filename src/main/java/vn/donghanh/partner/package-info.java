/**
 * Partner organisations: their services, served areas and validity periods. Shows queries and options for choosing a partner to features
 * that send disclosures. Must not know clients or cases.
 */
@NullMarked
package vn.donghanh.partner;

import org.jspecify.annotations.NullMarked;
