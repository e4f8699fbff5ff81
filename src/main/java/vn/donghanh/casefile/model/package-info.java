/**
 * Domain model of a case: entity, status with transition table, case number, triage level, task kinds.
 * It shows {@link vn.donghanh.casefile.model.CaseView} and the enums and ids to all features.
 * It must not know access control, use cases, pages or features.
 */
@NullMarked
package vn.donghanh.casefile.model;

import org.jspecify.annotations.NullMarked;
