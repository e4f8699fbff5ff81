/**
 * Drafts of the long text of a form of a case, kept on the server so that an expired session loses nothing.
 * {@link vn.donghanh.casefile.draft.CaseDraftRepository} gives features the user's own draft and ends it once the form is sent.
 * It must not know the features, other than by the path of their form.
 */
@NullMarked
package vn.donghanh.casefile.draft;

import org.jspecify.annotations.NullMarked;
