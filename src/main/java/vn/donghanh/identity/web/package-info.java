/**
 * The page of a client's identity, and the parser and formatter of its values.
 * Shows IdentityFormatter to other pages.
 * Must not keep an opened value in a view or session.
 */
package vn.donghanh.identity.web;
