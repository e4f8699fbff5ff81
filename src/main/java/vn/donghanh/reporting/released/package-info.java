/** Numbers of closed periods that left the Centre: which of them are shown, since when, and in which documents.
 * Gives reports, pages of officers and letters to authorities the figures that they may show. */
@NullMarked
package vn.donghanh.reporting.released;

import org.jspecify.annotations.NullMarked;
