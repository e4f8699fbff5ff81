/** The pages of account administration and of one's own profile. */
package vn.donghanh.account.web;
