/**
 * Value objects of a person: names, partial dates, documents, phone numbers and their fields.
 * Used by every feature that records or reads identity data.
 * Must not know persistence or any case.
 */
@NullMarked
package vn.donghanh.person.value;

import org.jspecify.annotations.NullMarked;
