/**
 * The pages of the case list and of approvals.
 * Shows nothing to other packages.
 * Must not query by itself; that is done by the queries of {@link vn.donghanh.worklist}.
 */
package vn.donghanh.worklist.web;
