/**
 * The virus scanner of the installation: {@link vn.donghanh.document.scan.VirusScanner} says what it thinks of an upload, {@code ClamdScanner} asks it.
 */
@NullMarked
package vn.donghanh.document.scan;

import org.jspecify.annotations.NullMarked;
