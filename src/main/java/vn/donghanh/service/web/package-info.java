/**
 * Pages and forms of the services delivered to a client. Shows nothing to other packages. Must not know persistence.
 */
@NullMarked
package vn.donghanh.service.web;

import org.jspecify.annotations.NullMarked;
