/**
 * Pages and forms of the business with partners: the partner's inbox and slip, the Centre's list of a case, and the form for sending that the features
 * include in their pages. Must not know persistence.
 */
@NullMarked
package vn.donghanh.partnerbusiness.web;

import org.jspecify.annotations.NullMarked;
