package vn.donghanh.reporting.supervision;

import java.io.Serializable;
import java.util.Collection;

/** Needs, and the clients who have them. */
public record NeedCount(long needs, long persons) implements Serializable {
    static NeedCount of(Collection<NeedCourse> courses) {
        return new NeedCount(
                courses.size(),
                courses.stream().map(NeedCourse::caseId).distinct().count());
    }
}
