package vn.donghanh.casefile.spi;

import java.util.List;
import java.util.function.Function;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.NeedKind;
import vn.donghanh.shared.PersonRef;

/**
 * Provides the records from before health needs and what answers them were compared by keys of their kinds. Implemented by each feature that
 * stores such records; only the feature can decrypt the kind.
 */
public interface UnkeyedHealthRecordProvider {
    /** Returns the cases that have records without a key; none of a client whose record was erased. */
    List<CaseId> findCases();

    /**
     * Gives the records of a case their keys. It leaves no event and no time of change, and the versions stay the same.
     *
     * @param keys returns the key of a kind within the case
     */
    void assignKeys(CaseId caseId, PersonRef person, Function<NeedKind, String> keys);
}
