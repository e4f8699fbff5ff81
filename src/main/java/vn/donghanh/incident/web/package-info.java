/** The pages of incidents: recording, one incident, the list of a case, and the door for a client whose case the reader may not open. */
@NullMarked
package vn.donghanh.incident.web;

import org.jspecify.annotations.NullMarked;
