package vn.donghanh.worklist;

import java.io.Serializable;
import java.time.LocalDate;

/** An absent colleague for whom the reader stands in, with the last day. */
public record CoveredColleague(String username, String name, LocalDate until) implements Serializable {}
