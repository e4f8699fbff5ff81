package vn.donghanh.reporting.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import org.omnifaces.util.Faces;
import vn.donghanh.reporting.programme.ProgrammePlanView;
import vn.donghanh.reporting.programme.ProgrammeQueries;
import vn.donghanh.reporting.programme.ProgrammeService;
import vn.donghanh.shared.web.Messages;
import vn.donghanh.shared.web.address.PathValue;

/** Backing bean of one version of the plan: its targets, and the steps until it holds. */
@Named
@ViewScoped
public class ProgrammeViewPage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    ProgrammeQueries queries;

    @Inject
    ProgrammeService service;

    @Inject
    Messages messages;

    @Inject
    @PathValue(0)
    private String ref;

    private ProgrammePlanView view;

    public void load() {
        view = queries.get(ref);
    }

    public void submit() {
        service.submit(ref);
        reopen();
    }

    public void sendBack() {
        service.sendBack(ref);
        reopen();
    }

    public void confirm() {
        service.confirm(ref, view.version());
        reopen();
    }

    public void discard() {
        service.discard(ref);
        reopen();
    }

    public void remove(String code) {
        service.removeTarget(ref, code);
        reopen();
    }

    private void reopen() {
        messages.saved();
        Faces.redirect("reporting/programmeview/%s", ref);
    }

    public ProgrammePlanView getView() {
        return view;
    }
}
