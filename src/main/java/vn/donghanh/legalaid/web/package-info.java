/**
 * Pages and forms of legal aid under the case. Shows nothing to other packages; must not know persistence.
 */
@NullMarked
package vn.donghanh.legalaid.web;

import org.jspecify.annotations.NullMarked;
