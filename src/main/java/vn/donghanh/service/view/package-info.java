/**
 * What the pages show of services: records that the queries of services fill. Shows them to pages. Must not load
 * anything or decide.
 */
@NullMarked
package vn.donghanh.service.view;

import org.jspecify.annotations.NullMarked;
