/** Values of a person: names, partial dates, documents, phone numbers and the fields that hold them. */
@NullMarked
package vn.donghanh.person.value;

import org.jspecify.annotations.NullMarked;
