/**
 * The home page of each user, the main menu and the quick search.
 * Shows {@link vn.donghanh.home.MenuEntry}, {@link vn.donghanh.home.WaitingCounts} and {@link vn.donghanh.home.WorkOverview} to its pages.
 * Must not decide anything about a case.
 */
@NullMarked
package vn.donghanh.home;

import org.jspecify.annotations.NullMarked;
