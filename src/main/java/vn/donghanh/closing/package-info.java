/**
 * The end of an episode: asked for by who answers for the case, proposed by the supervisor, decided by the director; what became
 * of the client afterwards, if she agreed to be asked; and her coming back. Other features say through
 * {@link vn.donghanh.casefile.ClosingBlocker} what they still have open.
 */
@NullMarked
package vn.donghanh.closing;

import org.jspecify.annotations.NullMarked;
