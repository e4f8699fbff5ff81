package vn.donghanh.person.duplicate;

import java.io.Serializable;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.donghanh.person.value.IdentityField;

/** A list row of two possible duplicates, both visible to the user. An alias is null when the person has none. */
public record DuplicatePairRow(long pairId, Side first, Side second, Set<IdentityField> matchedOn, Instant foundAt)
        implements Serializable {
    public record Side(String caseNumber, @Nullable String alias) implements Serializable {}
}
