/** Pages of documents, and the addresses through which files go up and come down. */
@NullMarked
package vn.donghanh.document.web;

import org.jspecify.annotations.NullMarked;
