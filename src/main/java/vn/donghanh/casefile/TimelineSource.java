package vn.donghanh.casefile;

import java.util.List;

/** What a feature puts on a case's timeline. Every feature that keeps events implements it; one query each, newest first. */
public interface TimelineSource {
    List<TimelineEntry> entries(CaseView file, int most);
}
