package vn.donghanh.casefile.spi;

import java.util.Optional;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.IncidentOrigin;

/** Provides records of a case that may be an incident, so that recording it begins with what is known. Implemented by features. */
public interface IncidentOriginProvider {
    /** Finds what the record with this reference says of an incident; empty if it is of another feature, another case or no incident. */
    Optional<IncidentOrigin> findOrigin(CaseView caseView, String ref);
}
