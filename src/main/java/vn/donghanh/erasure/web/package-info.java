/**
 * The pages of erasure requests.
 * Shows nothing to other packages.
 * Must not show anything about the client to the data protection officer but case number and dates.
 */
package vn.donghanh.erasure.web;
