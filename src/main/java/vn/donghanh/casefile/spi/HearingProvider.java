package vn.donghanh.casefile.spi;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import vn.donghanh.casefile.model.CaseView;

/** Knows on which days a client has to be somewhere in a legal matter; implemented by legal aid, asked where somebody went with the client. */
public interface HearingProvider {
    /** Returns the hearing days of each legal matter of a case, with a constant number of statements. */
    List<HearingDays> find(CaseView caseView);

    /** Called when an accompaniment on this day was recorded for the matter, or counts no more. */
    void accompanimentChanged(CaseView caseView, String matter, LocalDate day);

    /**
     * @param matter reference of the matter
     * @param labelKey message key of the matter
     * @param days the days so far and the day ahead, the first one first
     */
    record HearingDays(String matter, String labelKey, List<LocalDate> days) implements Serializable {
        public HearingDays {
            days = List.copyOf(days);
        }
    }
}
