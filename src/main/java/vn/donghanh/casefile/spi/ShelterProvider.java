package vn.donghanh.casefile.spi;

import java.util.Optional;
import vn.donghanh.casefile.access.ReaderScope;
import vn.donghanh.casefile.model.CaseView;

/** Provides the notice of a requested or current stay in the shelter; implemented by the stay, read by the reception. */
public interface ShelterProvider {
    /** Returns the notice of the stay; empty if there is none, or if this reader may not see stays. */
    Optional<OngoingNoticeProvider.Notice> findNotice(CaseView caseView, ReaderScope scope);
}
