/**
 * Files of a case, and the letters of the Centre: uploaded in pieces, checked and cleaned, stored encrypted, shown as pictures and
 * withdrawn. Features attach documents to what they keep through {@link vn.donghanh.document.attachment.AttachmentProvider}.
 */
@NullMarked
package vn.donghanh.document;

import org.jspecify.annotations.NullMarked;
