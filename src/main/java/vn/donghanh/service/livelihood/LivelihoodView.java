package vn.donghanh.service.livelihood;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.CaseHeader;
import vn.donghanh.casefile.spi.NoContactReason;

/**
 * What was given to a client for a livelihood, newest first.
 *
 * @param noContact why the Centre does not get in touch with the client; null while it may
 */
public record LivelihoodView(CaseHeader header, @Nullable NoContactReason noContact, List<LivelihoodLookRow> rows)
        implements Serializable {
    public LivelihoodView {
        rows = List.copyOf(rows);
    }
}
