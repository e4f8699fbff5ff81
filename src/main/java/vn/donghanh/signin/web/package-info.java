/**
 * The pages, servlets and filters of signing in and of the session.
 * Shows HttpRequests and PreferenceCookies to other pages.
 * Must not know entities.
 */
package vn.donghanh.signin.web;
