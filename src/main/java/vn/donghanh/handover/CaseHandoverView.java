package vn.donghanh.handover;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.CaseHeader;
import vn.donghanh.staff.OrgUnitRow;

/**
 * The page of one case: what the client wishes of the manager, and its transfers.
 *
 * @param wish null when the client was never asked
 * @param mayWithdraw whether the reader may withdraw a proposal that waits
 * @param mayKeep whether the reader may decide that the case stays as it is, since the other unit did not take it
 * @param units to which the case can be proposed; empty when the reader may not
 */
public record CaseHandoverView(
        CaseHeader header,
        @Nullable ManagerWishView wish,
        boolean mayRecordWish,
        List<TransferView.TransferRow> transfers,
        boolean mayWithdraw,
        boolean mayKeep,
        List<OrgUnitRow> units)
        implements Serializable {}
