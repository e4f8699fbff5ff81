/**
 * The register of what authorities ask of the Centre in writing: entered, looked at by the data protection officer, decided by the director.
 * It answers about one client at most and never with a list; what was answered stands in the client's own register of disclosures.
 */
@NullMarked
package vn.donghanh.lawful;

import org.jspecify.annotations.NullMarked;
