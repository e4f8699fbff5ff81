/** The pages of erasure requests. */
package vn.donghanh.erasure.web;
