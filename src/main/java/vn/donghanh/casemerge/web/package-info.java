/** The page of possible duplicates. */
package vn.donghanh.casemerge.web;
