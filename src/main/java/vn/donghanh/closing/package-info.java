/**
 * The end of an episode: asked for by who answers for the case, proposed by the supervisor, decided by the director; what became
 * of the client afterwards, if she agreed to be asked; and her coming back. Other features say through
 * {@link vn.donghanh.casefile.spi.OpenItemProvider} what is still open and needs an answer, and through
 * {@link vn.donghanh.casefile.spi.ClosingBlocker} what has to be over first.
 */
@NullMarked
package vn.donghanh.closing;

import org.jspecify.annotations.NullMarked;
