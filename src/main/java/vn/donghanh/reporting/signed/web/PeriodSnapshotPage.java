package vn.donghanh.reporting.signed.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import org.omnifaces.util.Faces;
import vn.donghanh.reporting.signed.PeriodSnapshotQueries;
import vn.donghanh.reporting.signed.PeriodSnapshotService;
import vn.donghanh.reporting.signed.PeriodSnapshotView;
import vn.donghanh.reporting.signed.SnapshotReturnReason;
import vn.donghanh.shared.web.Messages;
import vn.donghanh.shared.web.address.PathValue;

/** Backing bean of one closing: its figures, who took each step, whether the signature holds, and what is recorded otherwise today. */
@Named
@ViewScoped
public class PeriodSnapshotPage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    PeriodSnapshotQueries queries;

    @Inject
    PeriodSnapshotService service;

    @Inject
    Messages messages;

    @Inject
    @PathValue(0)
    private String ref;

    private PeriodSnapshotView view;
    private SnapshotReturnReason reason;

    public void load() {
        view = queries.get(ref);
    }

    public void check() {
        service.check(ref);
        reopen();
    }

    public void sign() {
        service.sign(ref);
        reopen();
    }

    public void sendBack() {
        service.sendBack(ref, reason);
        reopen();
    }

    private void reopen() {
        messages.saved();
        Faces.redirect("reporting/signed/period/%s", ref);
    }

    public PeriodSnapshotView getView() {
        return view;
    }

    public SnapshotReturnReason[] getReasons() {
        return SnapshotReturnReason.values();
    }

    public SnapshotReturnReason getReason() {
        return reason;
    }

    public void setReason(SnapshotReturnReason reason) {
        this.reason = reason;
    }
}
