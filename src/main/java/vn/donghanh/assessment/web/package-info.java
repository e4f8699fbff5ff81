/**
 * The assessment page with its form models. It uses only the services and views of the assessment package and holds no
 * rules of its own.
 */
@NullMarked
package vn.donghanh.assessment.web;

import org.jspecify.annotations.NullMarked;
