package vn.donghanh.casefile.spi;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.security.StaffId;

/** Knows who went with a client to the days of a legal matter; implemented where services are recorded, read by legal aid. */
public interface HearingAccompanimentProvider {
    /** Returns who went with the client for this matter, by day: what was undone or not given is absent. One SQL statement. */
    Map<LocalDate, List<StaffId>> findGiven(CaseId caseId, String matter);
}
