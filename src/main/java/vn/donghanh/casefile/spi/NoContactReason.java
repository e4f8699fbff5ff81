package vn.donghanh.casefile.spi;

import java.util.Optional;
import vn.donghanh.casefile.model.CaseStatus;

/** Why a client is not asked some time after a service, although the days for it are still to come or have begun. */
public enum NoContactReason {
    /** The case has ended, and with it the questions; those of a merged case go on. */
    CASE_ENDED,
    /** The client said no to contact after closing, or withdrew the consent to it. */
    CONTACT_REFUSED,
    /** The client has not answered about contact after closing, or the consent to it has ended by its date. */
    CONTACT_NOT_AGREED;

    /**
     * Returns the reason; empty while the client may be asked.
     *
     * @param mayContact whether the Centre may get in touch with the client
     * @param refused whether the last answer about contact after closing is a no
     */
    public static Optional<NoContactReason> of(CaseStatus status, boolean mayContact, boolean refused) {
        if (!status.isRunning()) {
            return Optional.of(CASE_ENDED);
        }
        if (mayContact) {
            return Optional.empty();
        }
        return Optional.of(refused ? CONTACT_REFUSED : CONTACT_NOT_AGREED);
    }
}
