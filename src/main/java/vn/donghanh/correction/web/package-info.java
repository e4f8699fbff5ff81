/** The page of a correction. */
package vn.donghanh.correction.web;
