package vn.donghanh.document;

import java.util.Set;

/** The status of a document, with the statuses that may follow. */
public enum DocumentStatus {
    /** Filed while the virus scanner did not answer; nobody can open it until a scan has found nothing. */
    QUARANTINED,
    FILED,
    /** Was filed by mistake: kept encrypted and shown no more, until its content is removed. */
    WITHDRAWN,
    /** The scanner found a virus; the content was removed. */
    INFECTED;

    Set<DocumentStatus> next() {
        return switch (this) {
            case QUARANTINED -> Set.of(FILED, INFECTED, WITHDRAWN);
            case FILED -> Set.of(WITHDRAWN);
            case WITHDRAWN, INFECTED -> Set.of();
        };
    }

    public boolean isOpenable() {
        return this == FILED;
    }
}
