package vn.donghanh.service.stock;

import jakarta.validation.constraints.Size;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import vn.donghanh.reference.CodeListQueries;
import vn.donghanh.shared.MissingReason;

/**
 * Who pays: a code of the list of funding sources, or the reason why none is named.
 *
 * @param missing null when a source is named
 */
public record FundingSource(@Nullable @Size(max = 40) String code, @Nullable MissingReason missing)
        implements Serializable {
    /** The code of the list. */
    public static final String LIST = "funding_source";

    public FundingSource {
        missing = code == null ? missing : null;
    }

    /** Reads what a list of sources and reasons offers. */
    public static FundingSource ofChoice(@Nullable String choice) {
        for (MissingReason reason : MissingReason.values()) {
            if (reason.name().equals(choice)) {
                return new FundingSource(null, reason);
            }
        }
        return new FundingSource(choice, null);
    }

    /** Returns what a list of sources and reasons shows as chosen. */
    public @Nullable String choice() {
        return code != null ? code : missing == null ? null : missing.name();
    }

    /** Whether a known source or a reason is given. */
    public boolean isAnswered(CodeListQueries codeLists) {
        return code == null ? missing != null : codeLists.findItem(LIST, code).isPresent();
    }
}
