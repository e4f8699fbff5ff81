/** Who may do what: roles, permissions and the guard before every use case. Knows no entity; {@code staff} tells it who is there. */
@NullMarked
package vn.donghanh.security;

import org.jspecify.annotations.NullMarked;
