/** What a choice sends along. Faces finds these classes by {@code faces-config.xml}; shows nothing to others. */
@NullMarked
package vn.donghanh.shared.web.choice;

import org.jspecify.annotations.NullMarked;
