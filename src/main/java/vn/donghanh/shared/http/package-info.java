/** What every request passes before the application sees it: headers, limits per network, the log of refused requests. */
@NullMarked
package vn.donghanh.shared.http;

import org.jspecify.annotations.NullMarked;
