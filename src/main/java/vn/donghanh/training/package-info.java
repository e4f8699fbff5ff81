/** Vocational training: proposed with the client, applied for with her consent, and what the school tells of it under a neutral programme name. */
@NullMarked
package vn.donghanh.training;

import org.jspecify.annotations.NullMarked;
