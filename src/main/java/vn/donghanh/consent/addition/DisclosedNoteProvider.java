package vn.donghanh.consent.addition;

import java.util.Collection;
import java.util.Map;
import vn.donghanh.consent.DisclosureCode;

/** Counts for the disclosure register the notes that a feature showed to the partner of a disclosure. */
public interface DisclosedNoteProvider {
    /**
     * Returns how many notes went with each of these disclosures, those taken back included, with one statement; disclosures without any are
     * missing. The caller has checked access to the case.
     */
    Map<DisclosureCode, Long> countNotes(Collection<DisclosureCode> codes);
}
