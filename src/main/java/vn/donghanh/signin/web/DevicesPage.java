package vn.donghanh.signin.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import vn.donghanh.shared.web.Messages;
import vn.donghanh.signin.AccountRecoveryService;
import vn.donghanh.signin.factor.AccountRecoveryRow;

/** Backing bean of the list of account recoveries waiting for confirmation. */
@Named
@ViewScoped
public class DevicesPage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    AccountRecoveryService service;

    @Inject
    Messages messages;

    private List<AccountRecoveryRow> rows;

    public void load() {
        rows = service.findPending();
    }

    public void confirm(String ref) {
        service.confirm(ref);
        messages.info("devices.message.confirmed");
        load();
    }

    public void refuse(String ref) {
        service.refuse(ref);
        messages.info("devices.message.refused");
        load();
    }

    public List<AccountRecoveryRow> getRows() {
        return rows;
    }
}
