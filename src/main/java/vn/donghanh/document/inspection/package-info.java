/**
 * What an uploaded file is, and what of it may be kept. {@link FileInspector} recognises the format by its content,
 * refuses what is not accepted ({@link FileRule}) and writes a cleaned copy; {@link VirusScanner} asks the virus
 * scanner of the installation; {@link PageRenderer} shows pages as pictures. Nothing here writes a file: content is
 * read from a {@link StoredContent} and written to a stream, so no plaintext reaches the file system.
 */
@NullMarked
package vn.donghanh.document.inspection;

import org.jspecify.annotations.NullMarked;
