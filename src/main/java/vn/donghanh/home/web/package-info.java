/** The frame around every page: the menu and who is signed in; my work and help. */
@NullMarked
package vn.donghanh.home.web;

import org.jspecify.annotations.NullMarked;
