/**
 * The set-up page and the filter that leads to it.
 * Shows nothing to other packages.
 * Must not know entities.
 */
package vn.donghanh.setup.web;
