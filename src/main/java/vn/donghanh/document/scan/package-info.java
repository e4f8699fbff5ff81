/**
 * The virus scanner of the installation: {@link vn.donghanh.document.scan.VirusScanner} sends it what was uploaded and reads its
 * verdict.
 */
@NullMarked
package vn.donghanh.document.scan;

import org.jspecify.annotations.NullMarked;
