package vn.donghanh.document.upload;

import java.util.Set;

/** The status of an upload, with the statuses that may follow. */
public enum UploadStatus {
    /** Pieces are arriving. */
    RECEIVING,
    /** The file was checked and cleaned, and waits to be filed. */
    CHECKED,
    /** As {@link #CHECKED}, but the virus scanner did not answer. */
    QUARANTINED;

    Set<UploadStatus> next() {
        return switch (this) {
            case RECEIVING -> Set.of(CHECKED, QUARANTINED);
            case CHECKED, QUARANTINED -> Set.of();
        };
    }
}
