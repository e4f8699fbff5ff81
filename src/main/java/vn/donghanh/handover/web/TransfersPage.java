package vn.donghanh.handover.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import org.omnifaces.util.Faces;
import vn.donghanh.handover.TransferQueries;
import vn.donghanh.handover.TransferService;
import vn.donghanh.handover.TransferView;
import vn.donghanh.shared.web.Messages;

/** The page of transfers between units. */
@Named
@ViewScoped
public class TransfersPage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    TransferQueries queries;

    @Inject
    TransferService service;

    @Inject
    Messages messages;

    private TransferView view;

    public void load() {
        view = queries.list();
    }

    public void withdraw(String ref) {
        service.withdraw(ref);
        messages.info("transfer.message.withdrawn");
        Faces.redirect("handover/transfers");
    }

    public TransferView getView() {
        return view;
    }
}
