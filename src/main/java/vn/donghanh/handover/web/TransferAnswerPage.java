package vn.donghanh.handover.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import org.omnifaces.util.Faces;
import vn.donghanh.handover.TransferAnswerView;
import vn.donghanh.handover.TransferQueries;
import vn.donghanh.handover.TransferService;
import vn.donghanh.shared.web.Messages;
import vn.donghanh.shared.web.address.PathValue;

/** The page on which the receiving unit accepts or declines a case. */
@Named
@ViewScoped
public class TransferAnswerPage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    TransferQueries queries;

    @Inject
    TransferService service;

    @Inject
    Messages messages;

    @Inject
    @PathValue(0)
    private String ref;

    private TransferAnswerView view;
    private String manager;
    private String declineReason;

    public void load() {
        view = queries.get(ref);
        manager = view.proposed();
    }

    public void accept() {
        service.accept(ref, manager);
        messages.info("transfer.message.accepted");
        Faces.redirect("casefile/overview/%s", view.row().number());
    }

    public void decline() {
        service.decline(ref, declineReason);
        messages.info("transfer.message.declined");
        Faces.redirect("handover/transfers");
    }

    public TransferAnswerView getView() {
        return view;
    }

    public String getManager() {
        return manager;
    }

    public void setManager(String manager) {
        this.manager = manager;
    }

    public String getDeclineReason() {
        return declineReason;
    }

    public void setDeclineReason(String declineReason) {
        this.declineReason = declineReason;
    }
}
