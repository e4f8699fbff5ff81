package vn.donghanh.handover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;

/** Counts the transfers that wait for the user's answer: to their unit, or to one whose supervisor they stand in for. */
@ApplicationScoped
public class WaitingTransferCounter {
    @Inject
    TransferRepository transfers;

    @Inject
    CurrentUser user;

    /** Returns zero for users who answer no transfers. */
    public long count() {
        return user.may(Permission.CASE_ASSIGN) ? transfers.countIncoming() : 0;
    }
}
