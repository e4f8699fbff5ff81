/**
 * The main menu, the "My work" page and the quick search.
 * Shows Menu to the page templates.
 * Must not query cases by itself; that is done by the worklist queries.
 */
@NullMarked
package vn.donghanh.home.web;

import org.jspecify.annotations.NullMarked;
