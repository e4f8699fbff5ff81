/**
 * What an uploaded file is, and what of it may be kept. {@link FileInspector} recognises and cleans by content, {@link FileRule} refuses,
 * {@link PageRenderer} shows pages as pictures.
 * Nothing here writes a file: content comes from a {@link StoredContent} and goes to a stream.
 */
@NullMarked
package vn.donghanh.document.inspection;

import org.jspecify.annotations.NullMarked;
