/**
 * Requests to erase a client's data: recorded by one person, decided by another, carried out by destroying keys.
 * Shows {@link vn.donghanh.erasure.ErasureService} to its pages only.
 * Must not know which data features hold about a person; they observe the erasure event.
 */
@NullMarked
package vn.donghanh.erasure;

import org.jspecify.annotations.NullMarked;
