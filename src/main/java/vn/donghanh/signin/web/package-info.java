/** The pages and servlets of signing in and of the session. */
package vn.donghanh.signin.web;
