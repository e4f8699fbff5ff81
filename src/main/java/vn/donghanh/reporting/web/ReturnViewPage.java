package vn.donghanh.reporting.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import org.omnifaces.util.Faces;
import vn.donghanh.reporting.returns.ReturnService;
import vn.donghanh.reporting.returns.ReturnView;
import vn.donghanh.shared.web.Messages;
import vn.donghanh.shared.web.address.PathValue;

/** Backing bean of the page of one return with its lines. */
@Named
@ViewScoped
public class ReturnViewPage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    ReturnService service;

    @Inject
    Messages messages;

    @Inject
    @PathValue(0)
    private String ref;

    private ReturnView view;

    public void load() {
        view = service.get(ref);
    }

    public void confirm() {
        service.confirm(ref);
        messages.saved();
        Faces.redirect("reporting/returnview/%s", ref);
    }

    public ReturnView getView() {
        return view;
    }
}
