/** The page of a client's identity. */
package vn.donghanh.identity.web;
