/** Backing beans, forms and formatter of the register of lawful requests. Used by the pages only; must not know entities or repositories. */
@NullMarked
package vn.donghanh.lawful.web;

import org.jspecify.annotations.NullMarked;
