package vn.donghanh.reporting.programme;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * Names a version of the plan.
 *
 * @param number number of the plan's document
 * @param from its first day
 */
public record PlanReference(String ref, String number, LocalDate from) implements Serializable {}
