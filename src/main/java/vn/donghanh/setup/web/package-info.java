/** The page of the set-up ceremony. */
package vn.donghanh.setup.web;
