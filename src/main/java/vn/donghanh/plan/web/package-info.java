/**
 * The pages of the plan: view and decision, editor, review. They use only the services and views of the plan package
 * and hold no rules of their own.
 */
@NullMarked
package vn.donghanh.plan.web;

import org.jspecify.annotations.NullMarked;
