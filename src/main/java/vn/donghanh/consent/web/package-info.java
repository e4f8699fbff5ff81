/** The page of a case's consents. */
package vn.donghanh.consent.web;
