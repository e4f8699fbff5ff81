package vn.donghanh.casefile;

import java.util.Optional;

/** What a feature has to say at the head of every page of a case, before anything is done on it. One or two statements each. */
public interface HeadNotice {
    Optional<StandingSource.Standing> notice(CaseView file);
}
