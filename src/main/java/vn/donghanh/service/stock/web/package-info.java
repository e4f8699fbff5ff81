/**
 * Pages of the stock of kits and goods, and the names of its funds. Shows nothing to other packages but pages. Must not
 * know persistence.
 */
@NullMarked
package vn.donghanh.service.stock.web;

import org.jspecify.annotations.NullMarked;
