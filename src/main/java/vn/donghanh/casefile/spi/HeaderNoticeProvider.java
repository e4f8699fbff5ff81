package vn.donghanh.casefile.spi;

import java.util.Optional;
import vn.donghanh.casefile.model.CaseView;

/** What a feature has to say at the head of every page of a case, before anything is done on it. One or two statements each. */
public interface HeaderNoticeProvider {
    Optional<OngoingNoticeProvider.Notice> notice(CaseView caseView);
}
