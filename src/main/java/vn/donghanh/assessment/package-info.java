/**
 * Assessment of a client's needs, ranked by the client, and of eligibility for services. Exposes the assessment to the
 * pages and its needs to the care plan and statistics through providers. Depends on no other feature; must not reveal a
 * sealed need to users who may not open it.
 */
@NullMarked
package vn.donghanh.assessment;

import org.jspecify.annotations.NullMarked;
