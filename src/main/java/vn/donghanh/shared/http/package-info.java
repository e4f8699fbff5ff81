/**
 * HTTP checks before the application: security headers, request limits per network, the log of refused requests.
 * Shows the counters of refused requests to {@code shared.web} and the server.
 * Must not know any feature or Faces.
 */
@NullMarked
package vn.donghanh.shared.http;

import org.jspecify.annotations.NullMarked;
