package vn.donghanh.casefile.spi;

import java.util.Optional;
import vn.donghanh.casefile.model.CaseView;

/** Provides what the header of every case page says of the client's consents. */
public interface HeaderConsentProvider {
    /**
     * @param notice that the case has no legal ground any more
     * @param contactRefused whether the client refuses to be contacted by the Centre, whatever channels were agreed
     */
    record HeaderConsent(Optional<OngoingNoticeProvider.Notice> notice, boolean contactRefused) {}

    /** In one SQL statement, or two when the client's consent to the case is not in force. */
    HeaderConsent find(CaseView caseView);
}
