/**
 * Reception: a client is received, at the desk or at night, screened, and handed over to someone who answers for her, or shown
 * a better way. Nothing here waits for an approval, and nothing here learns whether someone like her is known already.
 */
@NullMarked
package vn.donghanh.intake;

import org.jspecify.annotations.NullMarked;
