package vn.donghanh.keymanagement.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import vn.donghanh.keymanagement.KeyMaintenanceProgressRow;
import vn.donghanh.keymanagement.KeyService;
import vn.donghanh.shared.web.Messages;

/** The page of the keysets and maintenance runs; a run started here continues when the page is left. */
@Named
@ViewScoped
public class KeysPage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    KeyService service;

    @Inject
    Messages messages;

    private KeyService.PageView page;

    public void load() {
        page = service.page();
    }

    public String rotate() {
        service.rotate();
        return started();
    }

    public String verify() {
        service.verify();
        return started();
    }

    public String retire() {
        service.retire();
        return started();
    }

    private String started() {
        messages.info("keys.message.started");
        return "/keymanagement/keys.xhtml?faces-redirect=true";
    }

    /** Returns the columns that contain values. */
    public List<KeyMaintenanceProgressRow> getFilled() {
        return page.parts().stream().filter(part -> part.total() > 0).toList();
    }

    public KeyService.PageView getPage() {
        return page;
    }
}
