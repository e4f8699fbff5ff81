/**
 * The pages of account administration and of the user's own profile.
 * Shows PersonForm to the set-up page.
 * Must not know entities.
 */
package vn.donghanh.account.web;
