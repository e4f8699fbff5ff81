package vn.donghanh.casefile.spi;

import java.util.Optional;
import vn.donghanh.casefile.model.CaseView;

/** Contributes a feature's notice to the header of every case page, in one or two SQL statements. */
public interface HeaderNoticeProvider {
    Optional<OngoingNoticeProvider.Notice> notice(CaseView caseView);
}
