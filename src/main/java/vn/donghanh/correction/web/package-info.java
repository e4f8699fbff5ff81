/**
 * The page of the corrections of a case.
 * Shows nothing to other packages.
 * Must not check permissions by itself; that is done by {@link vn.donghanh.correction.CorrectionService}.
 */
package vn.donghanh.correction.web;
