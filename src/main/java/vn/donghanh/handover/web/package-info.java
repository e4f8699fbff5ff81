/**
 * The pages of hand-overs, covers and transfers. Shows nothing to other packages. Must not query by itself; that is done by
 * {@link vn.donghanh.handover}.
 */
package vn.donghanh.handover.web;
