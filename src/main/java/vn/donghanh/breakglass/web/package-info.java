/** The pages of break-glass access and its review. */
package vn.donghanh.breakglass.web;
