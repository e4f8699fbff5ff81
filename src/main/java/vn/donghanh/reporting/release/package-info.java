/** Numbers that leave the Centre: which of them are hidden, and what an attacker could still find out.
 * Gives protected tables to reports, pages and letters. Must not know cases, clients or pages. */
@NullMarked
package vn.donghanh.reporting.release;

import org.jspecify.annotations.NullMarked;
