/**
 * How the product runs: its background jobs with the result of their last runs, for the administrator and for the health answer of the server.
 */
@NullMarked
package vn.donghanh.operations;

import org.jspecify.annotations.NullMarked;
