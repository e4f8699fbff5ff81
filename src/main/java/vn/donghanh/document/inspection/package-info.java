/**
 * What an uploaded file is, and what of it may be kept. {@link FileInspector} recognises and cleans by content, {@link FileRule} refuses,
 * {@link VirusScanner} asks the scanner of the installation, {@link PageRenderer} shows pages as pictures. Nothing here writes a file:
 * content is read from a {@link StoredContent} and written to a stream, so no plaintext reaches the file system.
 */
@NullMarked
package vn.donghanh.document.inspection;

import org.jspecify.annotations.NullMarked;
import vn.donghanh.document.scan.VirusScanner;
