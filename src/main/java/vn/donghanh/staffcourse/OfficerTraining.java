package vn.donghanh.staffcourse;

import java.io.Serializable;

/**
 * How many of the Centre's officers were trained in a period.
 *
 * @param trained officers with at least one completed course
 * @param officers all officers assigned to this work on its last day
 */
public record OfficerTraining(long trained, long officers) implements Serializable {}
