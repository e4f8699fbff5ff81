/**
 * The made-up cases of a trial installation. They come to be through the product's own use cases, by its demo people, under a
 * moved clock: what is told in {@code sql/demo} obeys every rule. Sees all features; nothing sees it.
 */
@NullMarked
package vn.donghanh.demo;

import org.jspecify.annotations.NullMarked;
