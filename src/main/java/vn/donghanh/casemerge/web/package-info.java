/**
 * The page of possible duplicates.
 * Shows nothing to other packages.
 * Must not see identity values, only whether they match.
 */
package vn.donghanh.casemerge.web;
