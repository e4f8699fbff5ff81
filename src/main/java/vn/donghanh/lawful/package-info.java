/**
 * Register of lawful requests of authorities: entry, advice of the data protection officer, decision, letter and notification of the client.
 * Shows disclosures to the consent register and counts to the home page. It concerns one client at most: must not hold or export lists of persons.
 */
@NullMarked
package vn.donghanh.lawful;

import org.jspecify.annotations.NullMarked;
