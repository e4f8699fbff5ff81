/**
 * The profile of a person: what reports and help need to know beside the identity, each answer optional.
 * Shows {@link vn.donghanh.person.profile.PersonProfileService}, {@code ProfileRepository}, and of the form of address its queries, recorder and service.
 * Must not know any case or feature.
 */
@NullMarked
package vn.donghanh.person.profile;

import org.jspecify.annotations.NullMarked;
