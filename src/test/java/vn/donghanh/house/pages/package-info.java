/** Checks every expression of every page against the classes, at build time and without a server. */
package vn.donghanh.house.pages;
