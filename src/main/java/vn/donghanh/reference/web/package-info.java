/** Backing beans of the settings pages, and converter and formatters for places and legal texts. Used by pages and other features' forms;
 * must not know entities. */
@NullMarked
package vn.donghanh.reference.web;

import org.jspecify.annotations.NullMarked;
