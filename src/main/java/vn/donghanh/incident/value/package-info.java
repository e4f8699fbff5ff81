/** The words of an incident's account: kinds and contexts of violence, injury, relation and wishes. */
@NullMarked
package vn.donghanh.incident.value;

import org.jspecify.annotations.NullMarked;
