package vn.donghanh.casefile.spi;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.AsOf;

/** Provides what happened to the protection of personal data, for figures. Implemented by each feature that keeps a register of it. */
public interface DataProtectionProvider {
    /**
     * Returns what happened by the end of the day, as it was recorded at the cutoff, in a constant number of SQL statements. It names no case and no person.
     */
    List<ProtectionEvent> protectionEvents(AsOf asOf);

    /** The kinds of events. */
    enum ProtectionMatter {
        /** A client asked to be erased. */
        ERASURE_BY_CLIENT,
        /** A client's representative asked for it. */
        ERASURE_BY_REPRESENTATIVE,
        CONSENT_WITHDRAWN,
        /** A case or an identity field was opened past one's grants. */
        BREAK_GLASS,
        AUTHORITY_REQUEST
    }

    /** How an event was settled. */
    enum SettlementKind {
        /** Erased, found justified, answered. */
        GRANTED,
        /** Refused, found not justified. */
        REFUSED,
        /** The one who asked took it back. */
        WITHDRAWN
    }

    /** @param inTime whether it was settled by its deadline */
    record Settlement(LocalDate on, SettlementKind kind, boolean inTime) {}

    /** @param settlement null while it is not settled, and where there is nothing to settle */
    record ProtectionEvent(ProtectionMatter matter, LocalDate on, @Nullable Settlement settlement) {}
}
