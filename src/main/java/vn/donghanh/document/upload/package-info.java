/**
 * How a file comes in: begun, received in pieces, checked, and filed as a document or discarded.
 * {@link vn.donghanh.document.upload.UploadService} is the way in; what waits to be filed is an upload.
 */
@NullMarked
package vn.donghanh.document.upload;

import org.jspecify.annotations.NullMarked;
