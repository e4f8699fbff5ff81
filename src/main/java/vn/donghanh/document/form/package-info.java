/**
 * The forms that the Centre signs: which ones a case offers, making them as files, and which printed ones still wait for a signature. Each form is
 * built by the feature whose record it prints, through {@link vn.donghanh.document.form.CaseFormProvider}. The file itself is not kept.
 */
@NullMarked
package vn.donghanh.document.form;

import org.jspecify.annotations.NullMarked;
