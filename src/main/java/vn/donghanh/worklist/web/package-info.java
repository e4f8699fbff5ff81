/** The pages of lists of cases and of approvals. */
package vn.donghanh.worklist.web;
